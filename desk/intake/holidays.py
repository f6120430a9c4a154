"""Named days of the year in four languages, as rules from the year: fixed, by Easter, or by weekday."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

from dateutil.easter import easter

from desk.intake.lexicon import lexicon
from desk.intake.tokens import tokenise

Rule = Callable[[int], date]


def _fixed(month: int, day: int) -> Rule:
    return lambda year: date(year, month, day)


def _easter(days: int) -> Rule:
    return lambda year: easter(year) + timedelta(days=days)


def _weekday_from(weekday: int, month: int, day: int) -> Rule:
    """The first such weekday on or after a day."""
    return lambda year: date(year, month, day) + timedelta(days=(weekday - date(year, month, day).weekday()) % 7)


def _advent(sunday: int) -> Rule:
    def rule(year: int) -> date:
        eve = date(year, 12, 24)
        return eve - timedelta(days=(eve.weekday() + 1) % 7) - timedelta(weeks=4 - sunday)

    return rule


_DAYS: tuple[tuple[Rule, str], ...] = (
    (
        _fixed(1, 1),
        "nyttårsdag|1. nyttårsdag|1 nyttårsdag|første nyttårsdag|nyttårsdagen|nyårsdagen|nyårsdag"
        "|new year's day|new years day|fyrste nyttårsdag",
    ),
    (_fixed(1, 2), "2. nyttårsdag|andre nyttårsdag"),
    (_fixed(1, 5), "trettondagsafton"),
    (
        _fixed(1, 6),
        "trettondagen|trettondedagen|trettondag jul|helligtrekongersdag|epiphany|hellige tre kongers dag",
    ),
    (_fixed(1, 13), "tjugondag knut|tjugondedag knut|tjuendedag jul"),
    (
        _fixed(2, 6),
        "samenes nasjonaldag|samefolkets dag|samefolkets nasjonaldag|samanes nasjonaldag|samernas nationaldag",
    ),
    (
        _fixed(2, 14),
        "valentinsdag|valentinsdagen|valentine's day|valentines day|alla hjärtans dag|alle hjerters dag|valentindagen",
    ),
    (_weekday_from(6, 2, 8), "morsdag|morsdagen"),
    (
        _fixed(3, 8),
        "kvinnedagen|kvinnodagen|den internasjonale kvinnedagen|international women's day|8. mars-dagen",
    ),
    (
        _easter(-49),
        "fastelavn|fastelavnssøndag|fastelavnssundag|fastlagssöndagen",
    ),
    (_easter(-48), "fastelavnsmandag|blåmandag"),
    (
        _easter(-47),
        "feitetirsdag|fettisdagen|fettisdag|shrove tuesday|pancake day|kvitetysdag|feitetysdag",
    ),
    (_easter(-46), "askeonsdag|askonsdagen|ash wednesday|oskeonsdag"),
    (_easter(-8), "palmelørdag|palmelaurdag|lørdag før palmesøndag"),
    (_easter(-7), "palmesøndag|palmesundag|palmsöndagen|palmsöndag|palm sunday"),
    (_easter(-6), "mandag i påskeuka|mandag i den stille uke"),
    (_easter(-4), "dymmelonsdag|dymmilonsdag|dymmelonsdagen"),
    (
        _easter(-3),
        "skjærtorsdag|skjærtorsdagen|skjertorsdag|skirtorsdag|skærtorsdag|skärtorsdagen|skärtorsdag"
        "|maundy thursday|holy thursday|skjærtors",
    ),
    (
        _easter(-2),
        "langfredag|langfredagen|långfredagen|långfredag|good friday|langfre",
    ),
    (
        _easter(-1),
        "påskeaften|påskeaftan|påskeeftan|påskafton|påskaftonen|easter saturday|holy saturday|easter eve"
        "|påskelørdag|påskelaurdag",
    ),
    (
        _easter(0),
        "1. påskedag|1 påskedag|første påskedag|påskedag|påskesøndag|påskedagen|påskdagen|easter sunday"
        "|easter day|fyrste påskedag|påskesundag|påskdag|1. pd|1.påskedag",
    ),
    (
        _easter(1),
        "2. påskedag|2 påskedag|andre påskedag|annen påskedag|annandag påsk|easter monday|annan påskedag"
        "|påskemandag|annandagen påsk|2.påskedag",
    ),
    (
        _easter(39),
        "himmelsprettdag|himmelsprettdagen|himmelsprett"
        "|kristi himmelfartsdag|kristi himmelfart|kr himmelfartsdag|kr. himmelfartsdag|kr. himmelfart"
        "|kr himmelfart|kr.himmelfart|kristi himmelfärdsdag|kristi himmelsfärdsdag|kristi himmelfärd"
        "|kristi himmelsfärd|himmelsfärd"
        "|kristi flygare|himmelfartsdag|ascension day|ascension thursday|himmelfartsdagen"
        "|kristihimmelfart|kristihimmelfartsdag|kristi himmelfartsdagen|kr.himmelfartsdag|kr h dag"
        "|kristi himmelsfart|kristi himmelferdsdag|kristi himmelferd",
    ),
    (
        _easter(48),
        "pinseaften|pinseaftan|pingstafton|pinseeftan|whit saturday|pinselørdag|pinsaftan",
    ),
    (
        _easter(49),
        "1. pinsedag|1 pinsedag|første pinsedag|pinsedag|pingstdagen|pinsesøndag|whit sunday|pentecost"
        "|pentecost sunday|fyrste pinsedag|1.pinsedag|pingst",
    ),
    (
        _easter(50),
        "2. pinsedag|2 pinsedag|andre pinsedag|annen pinsedag|annandag pingst|whit monday"
        "|pentecost monday|pinsemandag|2.pinsedag",
    ),
    (_fixed(4, 1), "april fool's day|aprilsnarr|1. april"),
    (
        _fixed(4, 30),
        "valborgsmässoafton|valborgsmässoaftonen|valborg|sista april|valborgsafton",
    ),
    (
        _fixed(5, 1),
        "1. mai|1 mai|første mai|fyrste mai|arbeidernes dag|første maj|första maj|1 maj|may day|arbeidaranes dag",
    ),
    (_fixed(5, 8), "frigjøringsdagen|frigjeringsdagen"),
    (
        _fixed(5, 17),
        "17. mai|17 mai|syttende mai|grunnlovsdagen|nasjonaldagen|17mai|syttande mai|constitution day|17.mai",
    ),
    (_fixed(6, 6), "nationaldagen|sveriges nationaldag"),
    (
        _fixed(6, 23),
        "sankthansaften|sankthans|st. hans|st hans|st.hans|jonsok|jonsokaftan|sankthansaftan"
        "|st. hansaften|sankt hans|jonsokkvelden|sankthanskvelden|midsummer's eve|midsummer eve",
    ),
    (_weekday_from(4, 6, 19), "midsommarafton|midsommaraftonen|midsommar"),
    (_weekday_from(5, 6, 20), "midsommardagen"),
    (_fixed(7, 29), "olsok"),
    (_fixed(10, 24), "fn-dagen|united nations day"),
    (_weekday_from(3, 11, 22), "thanksgiving|thanksgiving day"),
    (_fixed(10, 31), "halloween|hallowe'en|halloweenkvelden"),
    (_weekday_from(5, 10, 31), "alla helgons dag|alla helgona"),
    (_weekday_from(6, 11, 1), "allehelgensdag|allehelgens|allehelgensdagen|alle helgens dag|alle helgenes dag"),
    (_weekday_from(6, 11, 8), "farsdag|farsdagen|fars dag"),
    (_fixed(11, 11), "mortensdag|mårtensafton"),
    (
        _advent(1),
        "første adventssøndag|fyrste adventssundag|1. adventssøndag|1. adventssundag"
        "|första adventssöndagen|first sunday in advent"
        "|1. søndag i advent|første søndag i advent|1. advent|første advent|første søndagen i advent"
        "|första advent|första söndagen i advent|first advent|first sunday of advent|1 advent"
        "|1. sundag i advent|advent sunday|fyrste sundag i advent|1. sønd. i advent|1:a advent",
    ),
    (
        _advent(2),
        "andre adventssøndag|andre adventssundag|2. adventssøndag|2. adventssundag"
        "|andra adventssöndagen|andre sundag i advent|second sunday in advent"
        "|2. søndag i advent|andre søndag i advent|2. advent|andre advent|andra advent"
        "|second sunday of advent|2 advent|2:a advent|2. sundag i advent|andra söndagen i advent",
    ),
    (
        _advent(3),
        "tredje adventssøndag|tredje adventssundag|3. adventssøndag|3. adventssundag"
        "|tredje adventssöndagen|tredje söndagen i advent|tredje sundag i advent"
        "|third sunday in advent"
        "|3. søndag i advent|tredje søndag i advent|3. advent|tredje advent|third sunday of advent"
        "|3 advent|3:e advent|3. sundag i advent",
    ),
    (
        _advent(4),
        "fjerde adventssøndag|fjerde adventssundag|4. adventssøndag|4. adventssundag"
        "|fjärde adventssöndagen|fjärde söndagen i advent|fjerde sundag i advent"
        "|fourth sunday in advent"
        "|4. søndag i advent|fjerde søndag i advent|4. advent|fjerde advent|fjärde advent"
        "|fourth sunday of advent|4 advent|4:e advent|4. sundag i advent",
    ),
    (
        _fixed(12, 13),
        "lucia|luciadagen|lussi|luciadag|st. lucia|saint lucia|luciakvelden|luciamorgen|luciamorgon|lussinatt",
    ),
    (
        _fixed(12, 23),
        "lillejulaften|lille julaften|litlejulaftan|veslejulaftan|lillejulafta|lill-julafton"
        "|dan före dopparedan|dan före dan|litle julaftan|little christmas eve|vesle julaftan",
    ),
    (
        _fixed(12, 24),
        "julaften|julaftan|julafton|julekvelden|julaftenen|christmas eve|xmas eve|jule aften|julafta"
        "|julkvällen|jolaftan",
    ),
    (
        _fixed(12, 25),
        "1. juledag|1 juledag|første juledag|juledag|juledagen|juldagen|juldag|christmas day|xmas day"
        "|fyrste juledag|1.juledag|1. joledag|christmas",
    ),
    (
        _fixed(12, 26),
        "2. juledag|2 juledag|andre juledag|annen juledag|annandag jul|annandagen|annandag"
        "|annandagen jul|boxing day|st stephen's day|andre joledag|2.juledag|annan juledag",
    ),
    (_fixed(12, 27), "3. juledag|tredje juledag|3.juledag|tredjedag jul"),
    (_fixed(12, 28), "4. juledag|fjerde juledag"),
    (
        _fixed(12, 31),
        "nyttårsaften|nyttårsaftan|nyårsafton|nyårsaftonen|new year's eve|new years eve|nyttårskvelden"
        "|nyttårsafta|nye|nyårskvällen|nyttårs aften",
    ),
)

_SEASONS: tuple[tuple[Rule, Rule, str], ...] = (
    (
        _fixed(12, 27),
        _fixed(12, 30),
        "romjula|romjulen|romjul|romjuls|mellandagarna|mellomjula|romjola|between christmas and new year"
        "|mellan jul och nyår|mellom jul og nyttår",
    ),
    (
        _fixed(12, 24),
        _fixed(12, 26),
        "jul|jula|julen|jol|jola|christmas time|xmas|juletider|julehelga|julehelgen|julhelgen",
    ),
    (
        _easter(-8),
        _easter(1),
        "påske|påska|påsken|påsk|easter|påskeferien|påskeuka|påskeveka|påskelov|påskehelgen|påskehelga",
    ),
    (_easter(48), _easter(50), "pinse|pinsa|pinsen|pingsthelgen|pinsehelga|pinsehelgen"),
    (_fixed(12, 31), _fixed(1, 1), "nyttår|nyår|new year|årsskiftet"),
)


def _words(phrase: str) -> tuple[str, ...]:
    """The words of a name, spelt as those of a text are before they are compared."""
    return tuple(lexicon().spelling(token.word) if token.letters else token.word for token in tokenise(phrase))


@cache
def named_days() -> dict[tuple[str, ...], Rule]:
    """Names of single days, as words, to their rule."""
    return {_words(phrase): rule for rule, phrases in _DAYS for phrase in phrases.split("|")}


@cache
def seasons() -> dict[tuple[str, ...], tuple[Rule, Rule]]:
    """Names of several days together, as words, to the rules of the first and the last."""
    return {_words(phrase): (first, last) for first, last, phrases in _SEASONS for phrase in phrases.split("|")}


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    lengths: dict[str, set[int]] = {}
    for words in (*named_days(), *seasons()):
        lengths.setdefault(words[0], set()).add(len(words))
    return {word: tuple(sorted(found, reverse=True)) for word, found in lengths.items()}


def day_at(words: list[str], place: int) -> tuple[Rule, int] | None:
    """The rule of the day named at `place`, and the place after its name."""
    for length in _lengths().get(words[place], ()) if place < len(words) else ():
        rule = named_days().get(tuple(words[place : place + length]))
        if rule is not None and place + length <= len(words):
            return rule, place + length
    return None


def season_at(words: list[str], place: int) -> tuple[tuple[Rule, Rule], int] | None:
    """The rules of the season named at `place`, and the place after its name."""
    for length in _lengths().get(words[place], ()) if place < len(words) else ():
        rules = seasons().get(tuple(words[place : place + length]))
        if rules is not None and place + length <= len(words):
            return rules, place + length
    return None


def following(rule: Rule, today: date) -> date:
    """The next such day, today included."""
    this_year = rule(today.year)
    return this_year if this_year >= today else rule(today.year + 1)

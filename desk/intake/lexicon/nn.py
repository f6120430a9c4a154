"""Nynorsk and the western and northern forms that bokmål does not share. Same shape as `nb.py`."""

WORDS: dict[str, dict[object, str]] = {
    "weekday": {
        0: "måndag|måndagen|mån|månd|må|måndags|mondagen|månda|månda'n|måndan",
        1: "tysdag|tysdagen|tys|tysd|ty|tysdags|tisdagen|tysda|tysda'n|tysdan",
        2: "onsdag|midtveke|onsdags|mekedag",
        3: "torsdag|tosdag|tors",
        4: "fredag|fredags",
        5: "laurdag|laurdagen|lau|laur|laurd|la|laudag|laurda|laurdags|lørdag|løurdag|laurdan|laurda'n",
        6: "sundag|sundagen|sun|sund|su|sundags|søndag|sønd|sunda|sunda'n|sundan",
    },
    "weekdays": {
        0: "måndagar|måndagane",
        1: "tysdagar|tysdagane",
        2: "onsdagar|onsdagane",
        3: "torsdagar|torsdagane",
        4: "fredagar|fredagane",
        5: "laurdagar|laurdagane|lørdagar|lørdagane",
        6: "sundagar|sundagane|søndagar|søndagane",
        "MO,TU,WE,TH,FR": "kvardagar|kvardag|vekedagar|kvardagane|yrkedagar"
        "|skuledag|skuledagar|arbeidsdag|arbeidsdagar",
    },
    "month": {
        3: "mars",
        12: "desember",
    },
    "number": {
        1: "ein|éin|eitt|eit|ei",
        2: "to|tvo|båe",
        3: "tri",
        5: "femm",
        6: "sekks",
        7: "sju",
        8: "åtte|åtta",
        9: "nie|nio",
        10: "tie|tio",
        11: "elleve|elve",
        16: "sekstan",
        20: "tjuge",
        40: "førti|fyrti",
    },
    "ordinal": {
        1: "fyrste",
        6: "sjette|sette",
        7: "sjuande",
        8: "åttande",
        9: "niande",
        10: "tiande",
        11: "ellevte",
        13: "trettande",
        14: "fjortande",
        15: "femtande",
        16: "sekstande",
        17: "syttande",
        18: "attande",
        19: "nittande",
        20: "tjuande",
        21: "tjuefyrste",
        22: "tjueandre",
        23: "tjuetredje",
        24: "tjuefjerde",
        25: "tjuefemte",
        26: "tjuesjette",
        27: "tjuesjuande",
        28: "tjueåttande",
        29: "tjueniande",
        30: "trettiande",
        31: "trettifyrste",
        -1: "siste|sidste",
    },
    "relative": {
        (1, None): "i morgon|imorgon|i morgo|i mårgå|i mårgo|i morga",
        (2, None): "i overmorgon|overmorgon|iovermorgon|i overmorgo|dagen etter i morgon",
        (0, "evening"): "i kveld|i kveldinga|i kvelden",
        (0, "afternoon"): "i ettermiddag|i kveldstund",
        (0, "forenoon"): "i føremiddag|i formiddag",
        (0, "past_morning"): "i morgo tidleg i dag|i dag morgon",
        (1, "morning"): "i morgon tidleg|i morgon morgon|i morgon tidlig|i morgo tidleg",
    },
    "part": {
        "morning": "morgon|morgonen|om morgonen|på morgonen|tidleg|tidleg på dagen|om morgonane|morgonkvisten",
        "forenoon": "føremiddag|føremiddagen|om føremiddagen|på føremiddagen|fyremiddag|f.m.|føremiddags|før lunsj",
        "noon": "midt på dagen|ved lunsjtid",
        "afternoon": "ettermiddag|om ettermiddagen|etter skulen|etter skuletid|seint på dagen|ettermiddags"
        "|rett etter skulen|utpå ettermiddagen",
        "evening": "kveld|kvelden|om kvelden|på kvelden|utpå kvelden|kveldinga|om kveldane|etter arbeid",
        "night": "natt|natta|om natta|utpå natta|på natta",
    },
    "part_suffix": {
        "morning": "morgon|morgonen",
        "forenoon": "føremiddag|føremiddagen",
        "afternoon": "ettermiddag|ettermiddagen",
        "evening": "kveld|kvelden",
        "night": "natt|natta",
    },
    "part_suffixes": {
        "evening": "kveldar|kveldane",
        "afternoon": "ettermiddagar|ettermiddagane",
        "forenoon": "føremiddagar|føremiddagane",
        "morning": "morgonar|morgonane",
    },
    "unit": {
        "minute": "minutt|minuttar|minutta",
        "quarter": "kvarter",
        "hour": "time|timar|timane|tima",
        "day": "dag|dagar|dagane|døger",
        "week": "veke|veker|veka|vekene|vikur|vike",
        "month": "månad|månader|månaden|månadene|mnd",
        "year": "år",
        "times": "gonger|gong|gongar",
    },
    "hour_amount": {
        30: "ein halvtime|ein halv time|halvtime",
        60: "ein times tid",
        90: "halvannan time|ein og ein halv time|éin og ein halv time|halvanna time|halvannan",
        120: "eit par timar|par timar|eit par timars tid",
        45: "tre kvarter",
        240: "halve dagen|ein halv dag",
        "long": "nokre timar|ei stund|nokon timar",
    },
    "clock": {
        True: "klokka|kl",
    },
    "till": {
        True: "til|fram til|til og med|t.o.m.|t o m|t.o.m",
    },
    "from": {
        True: "frå|frå og med|byrjar|startar|byrje|med start|frå kl|starte",
    },
    "between": {
        True: "mellom|imellom",
    },
    "until_mark": {
        True: "til|fram til|sluttar|ferdig|ferdige|slutt|slutte|ut",
    },
    "or": {
        True: "eller|alternativt|anten",
    },
    "about": {
        True: "om lag|ikring|kring|rundt|omtrent|ved",
    },
    "quarter_clock": {
        15: "kvart|kvarter|eit kvarter",
    },
    "past": {
        True: "over",
    },
    "to_hour": {
        True: "på|før",
    },
    "time_word": {
        (24, 0): "midnatt|tolv om natta",
    },
    "now": {
        True: "akkurat no|no med ein gong|med ein gong|no straks|med det same|no nett|straks no|no",
    },
    "not_now": {
        True: "allereie no|no som|alt no|no og då|frå no av",
    },
    "open_end": {
        True: "resten av dagen|heile kvelden|ut kvelden|til lunsj|så lenge som råd|til de stengjer"
        "|til dykk stengjer|til stengjetid|til stenging|til me er ferdige"
        "|til dei er ferdige|til dei vert ferdige|til me blir ferdige|til ho er ferdig",
    },
    "whole_day": {
        True: "heile dagen|heil dag|ein heil dag|heile døgnet",
    },
    "next": {
        True: "neste",
    },
    "coming": {
        True: "førstkomande|komande|fyrstkomande|denne|no på|no til|nærmaste|den komande",
    },
    "this_week": {
        True: "denne veka|i veka|i denne veka|no i veka",
    },
    "next_week": {
        True: "neste veke|i neste veke|neste veka|veka etter|komande veke|til veka|i neste veka"
        "|veka som kjem|påfølgjande veke|over helga",
    },
    "week_after_next": {
        True: "veka etter neste|veka etter neste veke|over neste veke",
    },
    "weekend": {
        True: "helga|i helga|til helga|denne helga|helgi|komande helg",
    },
    "next_weekend": {
        True: "neste helg|neste helga",
    },
    "month_third": {
        1: "starten av|byrjinga av|tidleg i|i byrjinga av|i starten av",
        2: "midten av|i midten av|midt i",
        3: "slutten av|i slutten av|seint i",
    },
    "next_month": {
        True: "neste månad",
    },
    "this_month": {
        True: "denne månaden",
    },
    "in_a_week": {
        7: "om ei veke|om 1 veke|åtte dagar|om åtte dagar|om 8 dagar|åtta dagar|om ei vekes tid|om ein veke|om 7 dagar",
        14: "om to veker|om fjorten dagar|om 14 dagar|fjorten dagar|14 dagar|om 2 veker|om eit par veker",
        21: "om tre veker|om 3 veker",
        28: "om fire veker|om 4 veker",
    },
    "from_today": {
        True: "frå i dag|frå no|fram i tid",
    },
    "before": {
        True: "før|føre",
    },
    "after": {
        True: "etter",
    },
    "deadline": {
        True: "innan|seinast|frist",
    },
    "from_date": {
        True: "frå|frå og med|byrjar|startar|første gong|fyrste gong|med start",
    },
    "to_date": {
        True: "til|fram til|til og med|ut",
    },
    "week": {
        True: "veke|veka|vike",
    },
    "every": {
        True: "kvar|kvart|alle",
    },
    "every_other": {
        True: "annakvar|annankvar|kvar andre|annakvart|anna kvar|annan kvar",
    },
    "every_third": {
        True: "kvar tredje",
    },
    "weekly": {
        "WEEKLY": "kvar veke|ein gong i veka|éin gong i veka|vekentleg|ein gong for veka",
    },
    "monthly": {
        "MONTHLY": "kvar månad|månadleg|ein gong i månaden|éin gong i månaden",
    },
    "daily": {
        "DAILY": "kvar dag|dagleg",
    },
    "in_month": {
        True: "i månaden|kvar månad",
    },
    "person": {
        "any": "personar|stykke|stykker|deltakarar|deltakar|menneske|folk|gjester|medlemer|medlem|påmelde"
        "|frammøtte|kandidatar|kursdeltakarar|tilsette|spelarar|songarar|lærlingar"
        "|tilhøyrarar|tilhøyrar|babyar|baby|kursistar|røyster|stykk|stk|stykkjer|jobbsøkjarar|dansarar"
        "|løparar|innbyggjarar|pers"
        "|plassar|sitjeplassar|seter"
        "|brukarar|klientar|søkjarar|pasientar",
        "adult": "vaksne|vaksen|foreldre|lærarar|lærar|leiarar|leiar|damer|menn|karar|kvinner|føresette"
        "|gruppeleiar|rettleiar|rettleiarar|assistentar"
        "|mødrer|mammaer|pappaer|fedrar|formenn|verjer|naboar|sjukepleiarar|frivillige|instruktørar"
        "|trenarar|tolk|tolkar|følgje"
        "|systrer|systre|brør|brødre|terapeutar|rådgjevarar|sakshandsamarar",
        "child": "ungar|born|barn|elevar|elev|gutar|gut|jenter|jente|ungdomar|ungdom|studentar|unge|småborn"
        "|skuleborn|konfirmantar|tenåringar|vener|venninner"
        "|småungar|rollingar|femåringar|ungdomane|jentene|gutane|elevane|klassevener|lagkameratar"
        "|døtrer|søner|barnebarn|sysken"
        "|speidarar|speidarborn|ungdomsskuleelevar|barnehageborn|konfirmantane"
        "|ongar|onga"
        "|kameratar|kompisar|veninner|medstudentar|medelevar|klassekameratar",
    },
    "person_alone": {
        1: "berre ho|berre han|for seg sjølv|åleine|aleine|berre meg|berre eg|berre ein|åleine på rommet"
        "|meg sjølv|for meg sjølv|eg sjølv|berre éin",
        2: "me to|vi to|oss to|eit par stykke|eit par stykker|berre me to",
        3: "me tre|oss tre",
        4: "me fire|oss fire",
        12: "eit dusin",
    },
    "we_are": {
        True: "talet til|antal til|talet på personar til|me er|me vert|me blir|vi vert|det vert|vert"
        "|me reknar med|vi reknar med|reknar med|til saman|tilsaman|plass til|eit rom til|rom til"
        "|ei gruppe på|me kjem|vi kjem|dei er|dei blir|talet på|tal på|på det meste|for|kjem"
        "|tal på personar|vart berre|er berre|blir berre|vert berre|me vart|det vart",
    },
    "role": {
        True: "rettleiar|brukar|elev|lærar|mentor|klient|student|sakshandsamar|pasient|advokat|tolk"
        "|søkjar|rådgjevar|kandidat|mor|far|barn|kunde|trenar|leiar|praktikant|lærling|vakt"
        "|eksamensvakt|sensor|lækjar|instruktør|kurshaldar"
        "|eksamenskandidat|spelleiar|nabo|meklar|jordmor|sjukepleiar|skrivar|styreleiar|arbeidsgjevar"
        "|tilsett|verje|jobbsøkjar"
        "|helsesjukepleiar|helsesøster|skulelege"
        "|dirigent|kasserar|kursleiar|korleiar|assistent|gjest|fotograf|forfattar"
        "|flyktning|kontaktperson|støttekontakt|bebuar",
    },
    "room": {
        True: "rom|grupperom|rommet|grupperommet|møterom",
    },
    "room_size": {
        0: "det minste|det vesle|det minste rommet|det vesle rommet|vesle rommet|minste rommet"
        "|lite rom|det litle|litlerommet|det litle rommet|veslerommet"
        "|veslerom|småromet|minste rom",
        1: "det mellomste|det i midten|det mellomste rommet|mellomste rommet|det midtarste|midtarste"
        "|mellomstore rommet"
        "|mellomrommet|mellomrom|mellomste rom|midtrommet",
        2: "det store|det største|det store rommet|det største rommet|største rommet|store rommet"
        "|storerommet|det store grupperommet|storstova|storrommet|storrom"
        "|storromet|største rom|digre rommet|stort rom",
    },
    "indefinite": {
        True: "eit|noko",
    },
    "need": {
        "screen": "skjerm|storskjerm|skjermen|tv",
        "whiteboard": "tavle|tavla|whiteboardtavle",
        "projector": "projektor",
        "extension lead": "skøyteleidning|skøyteleidningen|skøyteleidningar",
        "coffee maker": "kaffitraktar|kaffetraktar|vasskokar|termos|termosar|kaffikanne",
        "speaker": "høgtalar|høgtalarar",
    },
    "cancel": {
        True: "trengst ikkje lenger|trengs ikkje lenger|ikkje lenger bruk for"
        "|gløym rommet|gløym tinginga|gløym bestillinga"
        "|ryk|får ikkje brukt|ikkje får brukt|kan ikkje bruka rommet|ikkje kan bruka rommet|ikkje kan bruke rommet"
        "|kan ikkje på|kan ikkje i|likevel ikkje|avlysa|avbestilla|kansellera|melda frå|avlys|avlyse"
        "|avlyser|avlysing|avbestill|avbestille|avbestilling|kan ikkje koma|kan ikkje kome"
        "|kan ikkje komme|kjem ikkje|treng ikkje rommet|treng ikkje rom|treng ikkje"
        "|vert ikkje noko av|blir ikkje noko av|stryk|ikkje bruk for|må melde frå|melde forfall"
        "|slett|sei frå oss|gje frå oss|kansellere|ikkje likevel|treng likevel ikkje|vert avlyst"
        "|avlyst|rekk ikkje|går ikkje likevel|må seie frå oss|har ikkje bruk|kan gjevast til andre"
        "|kan gjevast bort|gjevast til andre|er av|går ut|droppar|droppa|droppe"
        "|av lista|frå lista"
        "|skal ikkje ha|skal ikkje bruke|vil ikkje ha|treng ikkje lenger|kjem seg ikkje|er forhindra"
        "|får ikkje bruk for"
        "|avbod|melder avbod|melde avbod|avbud|melder avbud"
        "|melda pass|melder pass|meld pass|avblåse|avblåst|blæs av|trekkjer tinginga|trekkjer bestillinga"
        "|trekkjer seg|trekt seg|fell bort|falle bort|nei takk|har ikkje høve|ikkje høve"
        "|har ikkje anledning|får ikkje til|ledig att|kan gå til andre|avslutta den faste|seia opp"
        "|vert ikkje noko|blir ikkje noko|er avlyst|står over|må stå over|ta vekk|skal vekk|strykast"
        "|slettast|kan strykast|gjev frå seg|gav frå seg"
        "|frigjere|frigjer"
        "|ikkje treng|ikkje skal ha|ikkje vil ha|ikkje kan koma|ikkje kan kome|ikkje kjem"
        "|avl|avb"
        "|kan ikkje ha|vert ikkje gjennomført",
    },
    "move": {
        True: "gjer om|gjere om|gjort om|vil opp på|vil over på|vil over til|vil ned på"
        "|likevel berre|starta alt|starta allereie|byrja alt|byrja allereie|byrje alt"
        "|flytt|flytte|flytta|flyttar|endre|endra|endrar|endring|byt|byte|bytt|bytte|bytta|utsetje"
        "|utsett|utsetja|heller|i staden|i staden for|i stade|istaden|istaden for|ny tid"
        "|nytt tidspunkt|seinare|tidlegare|vil heller|skyve|flyttast|endrast|forseinka|kjem seinare"
        "|meinte å seie|meinte kl|skulle vore|retting"
        "|ein time før|ein time seinare|ein halvtime seinare|ein halvtime før|kjem før|kjem tidlegare"
        "|startar fyrst|byrjar fyrst|startar først|byrjar først|startar ikkje før|byrjar ikkje før"
        "|kjem ikkje før|utset|utsetje til|ein dag seinare|ein dag før|ei veke seinare|ny dato|anna rom"
        "|nytt rom|større rom|mindre rom"
        "|meir plass|større plass"
        "|skuv|skuve|skyv"
        "|feil rom|feil dag|feil tid|feil dato",
    },
    "extend": {
        True: "sitje att|leggja til ein time|ein halvtime meir|ein time meir|eit kvarter meir"
        "|utvid|utvide|utvida|utvidar|forleng|forlenga|forlenge|forlengje|lenger|lengre|ein time til"
        "|korte ned|kortare|forlengar|forlengjer|vil sitje til|sitje lenger|vere til|verte til"
        "|forkorte|leng|eit kvarter til|ein halvtime til|ein halv time til|ein time ekstra"
        "|sitja til|sitja lenger|vera til|bli lenger"
        "|behalde|behalde det|kan eg ha det til|kan me ha det til|få ha det til|sitje ein time til"
        "|ein halvtime ekstra|eit kvarter ekstra|vert sitjande|vert sitjande til|sit lenger|går alt"
        "|går allereie|sluttar alt|sluttar allereie|sluttar før|dreg alt|ferdig alt|går tidlegare"
        "|legg til ein time|legg til ein halvtime|legg til eit kvarter|legg på ein time",
    },
    "book_verb": {
        True: "tinge|tinga|bestille|bestilla|bestiller|bestill|låne|låna|ynskjer|ynskje|ønskjer|ønskje"
        "|vil gjerne|skulle hatt|har de|noko ledig|er det ledig|ledig|treng|kan eg få|kan vi få"
        "|kan me få|reservere|få låna|skulle gjerne|kan me|får me"
        "|hald av|halda av|halde av|set av|setja av|leiga",
    },
    "other_event": {
        "who": "kven hadde|kven brukte|kven sat på|kven var på|kven har|kven har tinga|kven sit på|kven sit i"
        "|kven er det som har|kven er på|kven er i",
        "noshow": "ikkje møtt|møtte ikkje|ikkje møtt opp|kom ikkje|dukka ikkje opp|ikkje komne|ikkje kome",
        "key": "nykel levert|nykel inn|nykel ut|nykel tilbake|nykelen levert|henta nykel|henta nykelen"
        "|nykel henta|levert nykel|leverte nykelen|leverte nykel|nykel ikkje levert|nykelen tilbake"
        "|nykel manglar|nykel borte|mista nykel|mista nykelen|nykel mista|nykel funnen|fann nykel"
        "|gløymt nykel|gløymde å levere nykel|nykelen ligg|nykel ligg|ikkje levert nykel"
        "|nykelen er levert|har framleis nykel|purra|purre|tok med nykelen|nøkkel levert",
        "lost": "mista|gløymt|gløymd|gløymde|fann|funne|etterlyser|ligg att|låg att|attgløymt|attgløymd|borte"
        "|saknar|manglar|la att|har nokon funne|gjennomgløymt|hittegods|lagt att|lagt igjen"
        "|liggande att"
        "|gløymt igjen|kvar er|låg igjen"
        "|funnen",
        "callback": "sei til|ring tilbake|ringje tilbake|ringe tilbake|ring|ringje|ringe opp att"
        "|vil bli ringt|ringe att"
        "|ring att"
        "|gje beskjed til|sei frå til|meld frå til|hugs å|sjekk om"
        "|ringjer i morgon|ringjer seinare|ringjer att|ringjer på|ringer i morgon|kjem attende til",
        "fault": "får ikkje opp døra|får ikkje opna døra|kjem ikkje inn på"
        "|er svart|svart skjerm|streikar|kranglar|tullar|hakkar|sperrar|blokkerer|blokkerar"
        "|naudutgang|naudutgangen"
        "|verkar ikkje|fungerer ikkje|funkar ikkje|øydelagd|øydelagt|i stykke|klagar|klage|klaga"
        "|bråk|bråkar|støy|er ikkje rydda|ikkje rydda|kaldt|defekt|tomt for|fell ut|er nede"
        "|hengjer seg|dett ut|iskaldt|varmt|trekkjer|luktar"
        "|vil ikkje slå seg på|vil ikkje starte|slår seg ikkje på|startar ikkje|får ikkje på"
        "|får ikkje skru på|er øydelagd|knirkar|lek|lekkasje|vaskast|ikkje vaska|skite|skitent|rotete|rot"
        "|lyspære|sprukken|knust|blinkar"
        "|vaktmeister|vaktmeisteren|klemmer|nykelskap|nykelskapet|låsen|døra går"
        "|teikna på|grisa|gnistrar|svidd|kjem ikkje inn|står utanfor|slepp ikkje inn|tom for papir"
        "|nokon har|for få stolar|manglar stolar"
        "|nett nede|nettet|nede i|straumbrot|straumen"
        "|lèt seg ikkje|lar seg ikkje|pæra|lyser ikkje|lampa",
        "price": "kva kostar|kva det kostar|kostar det|pris|prisen|kostar|er det gratis",
        "capacity": "kor mange|kor stort|kor store|kor mange får plass|er det plass til",
        "hours": "kva tid stengjer|kva tid opnar|kva tid er|når er de opne|opningstid"
        "|opningstider|opningstidene|når opnar|når stengjer|har de ope|har de opent"
        "|er det ope|er det opent|er de opne|stengt|kor lenge har|kor lenge er|kor seint"
        "|når er det ope|meirope|ope i|ope på"
        "|når opnar de|når stengjer de|stengjer de|opnar de|har de stengt|er det stengt|held de ope"
        "|ope til|når er biblioteket|kor lenge held",
        "question": "hengja opp plakat|hengje opp plakat|henge opp plakat|plakat"
        "|spør om|spurde om|korleis|kva slags|kven som|kvifor|kvar er|kvar ligg|finst det"
        "|aldersgrense|kan ein|må ein|er det lov|kva er|når kan eg hente|kven hentar|har romma"
        "|kvar hentar|lov å|lov til|svara|sa at|ville vite|vil vite|fekk vite|lurte på"
        "|rullestolvenleg|er det heis|har de heis|har de parkering|er det parkering|kor langt fram"
        "|kor tidleg kan|kor seint kan|kor lenge kan|kva skjer viss|kven kan|kan me ta med|kan vi ta med"
        "|kor lang tid|kor lenge før|syna"
        "|kvar finn|betaler ein|eta på|ete på|trådlaust|trådlaust nett"
        "|nykelhenting",
        "library": "fornye|forny|fornya|lånekort|boka|bøker|bok|bøkene|lånefrist|utskrift|skrive ut|skrivar|kopi"
        "|lydbok|e-bok|avis|pc",
        "admin": "faktura|rekning|søknad|arbeidspraksis|praksisplass|sommarjobb|nyheitsbrev|autosvar|fråvær"
        "|ferie til|ikkje på kontoret|på ferie|ute av kontoret|stilling"
        "|journalist|lokalavisa|pressa|seljar|handverkar|elektrikar|røyrleggjar",
        "thanks": "takk for sist|takk for lånet|takk for hjelpa|tusen takk for|takk for svar|ville berre takke"
        "|vil berre takke|fint rom"
        "|takkar for|takka for|seier takk for",
    },
    "same_as_last": {
        True: "det same som sist|same som sist|som sist|som vanleg|det vanlege|same som før|som førre gong",
    },
    "same_time": {
        True: "same tid|til same tid|på same tid|same klokkeslett|same tidspunkt",
    },
    "restricted": {
        True: "ikkje skriv namnet|ikkje skriv namn|ikkje skriv|ikkje namn|utan namn|anonymt|skjerma|diskret"
        "|ikkje heng opp namn|ikkje vis namn|ikkje namn på døra|skriv berre|ikkje synleg|ingen namn"
        "|skal ikkje visast|namn ikkje oppgitt|vil ikkje oppgi namn|vil ikkje seie namnet",
    },
    "note": {
        True: "stadfesta|avklart|ro|stille|helst|veit ikkje kor lenge|usikker|før opning|før opningstid"
        "|utanom opningstid|gjeve bort|gjev beskjed|kjem tilbake|ringjer att|tek med kaffi|kaffi"
        "|må ha|venteliste|kanskje|truleg|veit ikkje|ventar på|biblioteksjefen|svara|svar|beskjed"
        "|gratis|nykel|nykelen|hentar|levere|leverer|hente|hugs|fordi|på grunn av|treng hjelp"
        "|treng ikkje|sjuk|sjuke|sjukdom|førebels|stadfest|ringte|leitar|leitar heime",
    },
    "key_word": {
        True: "nykel|nykelen|nyklar|nyklane|nykjel|reservenykel|reservenykelen|ekstranykel|hovudnykel|nykelkort|nyk",
    },
    "key_verb": {
        True: "hentar|hente|henta|hentast|levere|leverer|levert|leverast|får|få",
    },
    "greeting": {
        True: "hei|god dag|hallo|heisann|god morgon|god kveld|hei på deg|morn",
    },
    "closing": {
        True: "helsing|med helsing|beste helsing|vennleg helsing|med vennleg helsing|venleg helsing"
        "|med venleg helsing|helsing frå|mvh|på førehand takk|takk på førehand|god helg|helsar"
        "|beste helsingar",
    },
    "filler": {
        True: "kva for|ein eller annan|ei eller anna|eit eller anna|sett opp|eg|me|vi|de|står|dykk|du|ho|han|dei|det"
        "|den|ein|eit|ei|er|og|at|som|på|i|til|for|med|av|om|så"
        "|då|men|ikkje|kan|kunne|skal|skulle|vil|ville|har|hatt|ha|vere|vera|vore|bli|verte|vert"
        "|gjerne|takk|ja|nei|noko|nokon|nokre|sitje|sitja|bruke|romma|rommet|ledig|ledige|få|treng"
        "|ynskjer|ønskjer|namn|også|berre|vår|vårt|våre|oss|meg|min|mitt|mine|sin|dykkar|der|her"
        "|når|viss|tid|same|frå|mellom|etter|før|heile|tek|går|kva|kven|kor|greitt|fint|alle|alt"
        "|litt|meir|gjeld|kome|kjem|passar|held|må|bør|startar|sluttar|gong|gonger|no|nok|veit"
        "|lenge|kostar|plass|mange|årsgamle|gammal|vaksne|set opp|skriv opp|trur|trong"
        "|skuld|seier|sa|meiner|svarar|håpar|prøver|bord|stolar|takkar|likevel"
        "|dato|føremål|formål|tal|stad|hald",
    },
    "purpose_lead": {
        True: "til|for|i samband med|føremål|gjeld|skal ha|skal|vil ha|vil|ha|å|halde|planlegg|tenkjer",
    },
    "contact_lead": {
        True: "kontaktperson|ansvarleg|eg heiter|namnet er|mitt namn er|helsing|det er|dette er|leiar|v/"
        "|ved|kontakt|namn|på vegner av|ring",
    },
    "age": {
        True: "år|åring|åringar|år gamal|år gamle|årsgamle",
    },
    "school_class": {
        True: "klasse|klassen|trinn|steg|årssteg|niande|åttande|tiande",
    },
    "last_word": {
        True: "førre|sist|siste",
    },
    "prefer": {
        True: "helst|aller helst|fyrst og fremst|først og fremst",
    },
    "fallback": {
        True: "elles|alternativt|viss ikkje|i naudsfall|om ikkje|går òg",
    },
    "instead_of": {
        True: "i staden for|istaden for|ikkje|og ikkje|heller enn|i stade for|enn",
    },
    "key_event": {
        True: "leverte|levert|henta|tilbake|inne|ute|borte|mista|gløymt|funne|fann|manglar|att|returnert|komen|ligg"
        "|utlånt|ut|inn"
        "|la|lagt|innkastet|innkast|postkassa|skuffa|skapet|heng"
        "|funnen|funnne|funnet"
        "|lev",
    },
    "room_for": {
        True: "med plass til|med plass for|som tek|som rommar|for",
    },
    "companion": {
        True: "veninne|veninna|venninne|ven|kjærast|sambuar|arbeidskamerat|kollega|ven|venn|venninne|kompis"
        "|kamerat|pappa|mamma|bestemor|bestefar|bror|syster|kone"
        "|mann|kjærast|sambuar|medstudent|klassekamerat|makker|frivillig|barnebarn|dotter|son|gjest"
        "|systra|systera|broren|bror min|mora|faren|kona|mannen|venninna|kompisen|sonen|dottera"
        "|onkel|tante|svigermor|svigerfar|nabo|granne|bestevenninne|syskenbarn|niese|nevø"
        "|veslesyster|veslebror|storesyster|storebror|lillesyster|lillebror",
    },
    "asks": {
        True: "lurer|spør|spurde|undrast",
    },
    "me": {
        True: "eg|meg|underteikna",
    },
    "says": {
        True: "kjem|vil|må|kan|skal|ringjer|ringde|ringer|lurer|spør|spurde|ynskjer|ønskjer|treng|seier|sa|har"
        "|hadde|tek|leitar|mista|gløymde|hentar|henta|leverte|leverer|fekk|er|vert|blir|flyttar|avlyser"
        "|avbestiller|melder|meiner|sender|ventar|møtte|dukka|rekk|får|tinga|skulle|utset|byter"
        "|forlengjer|høyrer|fann|bed|vart|legg|la|tok|sin|sitt|si|sit|sat|ville|måtte|kunne|trong|gjekk"
        "|står|stadfestar|låner|droppar|held|svara|saknar|trur|håpar|møter|kom",
    },
    "oclock": {
        True: "presis|blank",
    },
}

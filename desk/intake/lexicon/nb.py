"""Bokmål, with dialect and slipshod forms. Plain data: kind -> value -> phrases split by |."""

WORDS: dict[str, dict[object, str]] = {
    "weekday": {
        0: "mandag|mandagen|man|mand|mandg|manda|mondag|ma|madag|mandags|mandan|manda'n|måndan",
        1: "tirsdag|tirsdagen|tir|tirs|tirsd|tisdag|tirsdg|tirdag|tirsda|ti|trisdag|tirsdags|tisdan"
        "|tirsda'n|tirsdan|tisda'n",
        2: "onsdag|onsdagen|ons|onsd|onsdg|onsda|onssdag|onsadg|onsdags|onsdan|onsda'n",
        3: "torsdag|torsdagen|tor|tors|torsd|torsdg|torsda|tordag|tosdag|trosdag|torsdags|torsdan|torsda'n",
        4: "fredag|fredagen|fre|fred|freda|frdag|fredg|feredag|fr|fredags|fredan|freda'n",
        5: "lørdag|lørdagen|lør|lørd|lørda|lørdg|lørdagn|lordag|loerdag|lø|lørrdag|lørdags|lørdan"
        "|lørda'n|lauda|lauda'n",
        6: "søndag|søndagen|søn|sønd|sønda|søndg|sondag|soendag|sø|sønndag|søndags|søndan|sønda'n",
    },
    "weekdays": {
        0: "mandager|mandagene|mandagar",
        1: "tirsdager|tirsdagene|tirsdagar",
        2: "onsdager|onsdagene",
        3: "torsdager|torsdagene",
        4: "fredager|fredagene",
        5: "lørdager|lørdagene",
        6: "søndager|søndagene",
        "MO,TU,WE,TH,FR": "hverdager|ukedager|ukedagene|hverdagene|hverdag|virkedager|virkedag"
        "|skoledager|skoledag|arbeidsdager|arbeidsdag",
        "SA,SU": "helgene|helger",
    },
    "month": {
        1: "januar|jan|janu|jannuar|januarr",
        2: "februar|feb|febr|feburar|feberuar",
        3: "mars|mar|marts",
        4: "april|apr|aprill",
        5: "mai",
        6: "juni|jun",
        7: "juli",
        8: "august|aug|agust|augsut",
        9: "september|sep|sept|septmber|setpember|sepember",
        10: "oktober|okt|oktbr|otkober|oktobr|october",
        11: "november|nov|novmber|novembr|nobember",
        12: "desember|des|dec|desmber|desembr|desmeber|deseber|december",
    },
    "number": {
        0: "null",
        1: "en|én|ett|et|ein|éi|ei",
        2: "to|begge",
        3: "tre",
        4: "fire",
        5: "fem",
        6: "seks",
        7: "sju|syv",
        8: "åtte|aatte",
        9: "ni",
        10: "ti",
        11: "elleve|ellve",
        12: "tolv",
        13: "tretten",
        14: "fjorten",
        15: "femten",
        16: "seksten|sekstan",
        17: "sytten",
        18: "atten",
        19: "nitten",
        20: "tjue|tyve",
        30: "tretti|tredve",
        40: "førti|førr",
        50: "femti",
        60: "seksti",
        70: "sytti",
        80: "åtti",
        90: "nitti",
    },
    "ordinal": {
        1: "første|fyrste",
        2: "andre|annen|annet",
        3: "tredje",
        4: "fjerde",
        5: "femte",
        6: "sjette",
        7: "sjuende|syvende",
        8: "åttende",
        9: "niende",
        10: "tiende",
        11: "ellevte|elvte",
        12: "tolvte",
        13: "trettende",
        14: "fjortende",
        15: "femtende",
        16: "sekstende",
        17: "syttende",
        18: "attende",
        19: "nittende",
        20: "tjuende|tyvende",
        21: "tjueførste|enogtyvende|tjuefyrste",
        22: "tjueandre|toogtyvende",
        23: "tjuetredje|treogtyvende",
        24: "tjuefjerde|fireogtyvende",
        25: "tjuefemte|femogtyvende",
        26: "tjuesjette|seksogtyvende",
        27: "tjuesjuende|tjuesyvende|syvogtyvende",
        28: "tjueåttende|åtteogtyvende",
        29: "tjueniende|niogtyvende",
        30: "trettiende|tredevte",
        31: "trettiførste|enogtredevte|trettifyrste",
        -1: "siste",
    },
    "relative": {
        (0, None): "i dag|idag|dagen i dag|i da|denne dagen|samme dag som i dag|dagens dato",
        (1, None): "morgendagens|morgendagen|i morgen|imorgen|i morra|imorra|i morgon|imårra|i mårra|i mårå"
        "|imårå|i måra|i moro|i mårrå|i morgn|i morn|imorn|i mogen|dagen etter i dag"
        "|i mårån|i mårgå|i mårgo|imårån|i morro|i morgo|i morå",
        (2, None): "i overmorgen|overmorgen|iovermorgen|i overmorra|overmorra|i overimorgen|i overimorra"
        "|overimorgen|over i morgen|dagen etter i morgen",
        (-1, None): "i går|igår|i gaar",
        (-2, None): "i forgårs|forgårs|i førgårs|i forigårs",
        (0, "evening"): "i kveld|ikveld|i kvell|i kveil|ikvell|i aften",
        (0, "afternoon"): "i ettermiddag|i eftermiddag|i etm|iettermiddag",
        (0, "forenoon"): "i formiddag|i form",
        (0, "night"): "i natt|inatt|i nått",
        (0, "morning"): "i dag tidlig|i dag morges",
        (0, "past_morning"): "i morges|imorges",
        (1, "morning"): "i morgen tidlig|i morra tidlig|i morgen tidleg|i morgen morgen|i morra tidleg|imorgen tidlig",
    },
    "part": {
        "morning": "morgen|morgenen|om morgenen|på morgenen|morran|på morran|morgon|tidlig|tidlig morgen"
        "|grytidlig|tidlig på dagen|morgenkvisten|på morgenkvisten"
        "|morra|mårå|morgo'n",
        "forenoon": "formiddag|formiddagen|om formiddagen|på formiddagen|fm|f.m|f.m.|før lunsj|form",
        "noon": "middagstid|ved middagstid|midt på dagen|lunsjtid|lunsjtider|ved lunsjtider|ved lunsjtid"
        "|rundt lunsj|i lunsjen|i lunsjtida",
        "afternoon": "ettermiddag|ettermiddagen|om ettermiddagen|på ettermiddagen|eftermiddag|em|e.m|e.m.|etm"
        "|etter skolen|etter skoletid|etter lunsj|seint på dagen|sent på dagen|på dagtid"
        "|rett etter skolen|utpå ettermiddagen|på ettermidda'n|ettermidda'n|ettermidda",
        "evening": "kveld|kvelden|om kvelden|på kvelden|kvell|kveldstid|på kveldstid|utpå kvelden|på kveldinga"
        "|aften|etter arbeidstid|etter jobb|etter jobben|kvelds|kveld'n"
        "|utpå kveldinga|på kvelden en gang|om kveld'n|seint på kvelden|sent på kvelden|seinkveld",
        "night": "natt|natta|natten|om natta|om natten|på natta|på natten|utpå natta",
    },
    "part_suffix": {
        "morning": "morgen|morgenen|morran",
        "forenoon": "formiddag|formiddagen",
        "afternoon": "ettermiddag|ettermiddagen|eftermiddag",
        "evening": "kveld|kvelden|aften|kvell",
        "night": "natt|natta|natten",
    },
    "part_suffixes": {
        "evening": "kvelder|kveldene|kveldan",
        "afternoon": "ettermiddager|ettermiddagene",
        "forenoon": "formiddager|formiddagene",
        "morning": "morgener|morgenene",
    },
    "unit": {
        "minute": "minutt|minutter|min|minutta|minuttene|minuttar",
        "quarter": "kvarter|kvartér|kvartere",
        "hour": "time|timer|tima|timene|timers|timar|t|h|tm",
        "day": "dag|dager|dagene|døgn|dagar|dagers",
        "week": "uke|uker|uka|ukene|ukers|uken",
        "month": "måned|måneder|mnd|måneden|månad|månader|månedene",
        "year": "år",
        "times": "ganger|gang",
    },
    "hour_amount": {
        30: "halvtime|en halvtime|en halv time|halv time|1/2 time|halvtimes|1/2 t|½ time|½ t",
        60: "en times tid|times tid|timestid|timesvis",
        90: "halvannen time|halvannan time|halvanna time|halvannen times tid|en og en halv time"
        "|én og en halv time|1 1/2 time|1 1/2 t|1½ time|halvannen t|ein og ein halv time"
        "|en og halv time|1 ½ time|halvannen",
        120: "et par timer|par timer|et par timers tid|eit par timar|ett par timer|et par tima|to timers tid|par tima",
        45: "tre kvarter|trekvarter|tre kvarters tid",
        240: "halv dag|en halv dag|halve dagen|halvdag",
        "long": "noen timer|nokre timer|en stund|ei stund|litt|lenge",
    },
    "clock": {
        True: "klokka|klokken|kl|klokkå|klokk|kloka|klokkan|klk|kll|klikka",
    },
    "till": {
        True: "til|till|frem til|fram til|te|t.o.m|tom|inntil|til og med|og til|og frem til|-"
        "|t.o.m.|t o m|til kl|frem mot",
    },
    "from": {
        True: "fra|frå|f.o.m|fom|fra og med|fra kl|med start|starter|start|begynner|oppstart|starte"
        "|starttid|med oppstart|begynne",
    },
    "between": {
        True: "mellom|imellom",
    },
    "until_mark": {
        True: "til|frem til|fram til|inntil|slutt|slutter|ferdig|ferdige|slutte|ut kl|avslutter|avsluttes|vi er ute|ut",
    },
    "and": {
        True: "og|å|&|samt|pluss",
    },
    "or": {
        True: "eller|el|evt|eventuelt|alternativt|ev|ell|enten",
    },
    "about": {
        True: "ca|circa|cirka|rundt|omtrent|omkring|omlag|om lag|ved|sånn|vel|cirka kl|rundt regna|sånn ca"
        "|cirka rundt|sirka|tilnærma"
        "|rundt regnet|cirka ca|omtrentlig",
    },
    "on": {
        True: "på|den|førstkommende|kommende|nå på|nå til|til|nu på|nå i|nå førstkommende|til neste|denne"
        "|nå den|nå kommende|inneværende",
    },
    "half_before": {
        True: "halv|hal|hælv|hæl|hall|halvt",
    },
    "quarter_clock": {
        15: "kvart|kvarter|et kvarter|kvarten",
    },
    "past": {
        True: "over",
    },
    "to_hour": {
        True: "på|før",
    },
    "time_word": {
        (12, 0): "klokka tolv på dagen|høgmiddag|tolvslaget",
        (24, 0): "midnatt|midnatta|tolv om natta|tolv om natten|tolv om kvelden",
    },
    "now": {
        True: "nå|akkurat nå|nå med en gang|med en gang|straks|nå straks|med det samme|nå nettopp"
        "|umiddelbart|nå i dag|nuh|drop-in|drop in|dropin|i øyeblikket"
        "|på flekken",
    },
    "not_now": {
        True: "allerede nå|allerede no|nå er|nå som|nå i høst|nå i vår|nå har|nå og da|fra nå av|inntil nå"
        "|til nå|nå blir|nå ser",
    },
    "open_end": {
        True: "og utover|utover|og framover|ut dagen|ut kvelden|resten av dagen|hele kvelden|til lunsj"
        "|frem til lunsj|fram til lunsj|til det er slutt|til stenging|til dere stenger"
        "|til stengetid|til de stenger|til steng|til kvelden|til utpå|så lenge som mulig"
        "|utover kvelden|ut åpningstida|til ut på natta|ut natta|til vi er ferdige|på ubestemt tid"
        "|til middag|til ettermiddagen|til over lunsj|til etter lunsj|ei stund utover"
        "|fram til stenging"
        "|til de blir ferdige|til de er ferdige|til hun er ferdig|til han er ferdig|til vi blir ferdige"
        "|til det er ferdig|så lenge det varer",
    },
    "whole_day": {
        True: "hele dagen|heile dagen|hele dag|heldags|heldag|hele døgnet|døgnet rundt|hel dag|en hel dag"
        "|gjennom hele dagen",
    },
    "next": {
        True: "neste|nest|nestkommende|næste|nesste",
    },
    "coming": {
        True: "førstkommende|kommende|denne|nå på|nå til|nu på|no på|no til|nå førstkommende|den kommende"
        "|til|nå kommende|først kommende|nærmeste|i denne",
    },
    "later_next": {
        True: "igjen|deretter",
    },
    "this_week": {
        True: "denne uka|denne uken|i denne uka|denne veka|inneværende uke|i uka|denne uke|i løpet av uka"
        "|nå i uka|i denne uken|senere denne uka",
    },
    "next_week": {
        True: "neste uke|neste uka|i neste uke|i neste uka|neste uken|neste u|kommende uke|uka etter"
        "|uken etter|til uka|te uka|påfølgende uke|neste ukes|over helga neste uke|i uka som kommer"
        "|uka som kommer|uke neste",
    },
    "week_after_next": {
        True: "uka etter neste|uken etter neste|uka etter neste uke|over neste uke|neste uke igjen",
    },
    "weekend": {
        True: "helga|helgen|helg|i helga|i helgen|til helga|til helgen|denne helga|kommende helg"
        "|førstkommende helg|i helg|denne helgen|weekenden|i weekenden|til weekenden|denne weekenden",
    },
    "next_weekend": {
        True: "neste helg|neste helga|neste helgen",
    },
    "month_third": {
        1: "begynnelsen av|starten av|byrjinga av|tidlig i|først i|i begynnelsen av|i starten av",
        2: "midten av|i midten av|midt i|medio",
        3: "slutten av|i slutten av|sist i|seint i|sent i|ultimo",
    },
    "next_month": {
        True: "neste måned|neste mnd",
    },
    "this_month": {
        True: "denne måneden|denne mnd",
    },
    "in_a_week": {
        7: "om en uke|om ei uke|om en ukes tid|åtte dager|om åtte dager|om 8 dager|en uke frem"
        "|en uke fram|om 1 uke|om ei uka|om 7 dager",
        14: "om to uker|om 14 dager|om fjorten dager|fjorten dager|14 dager|om 2 uker|to uker frem|om et par uker",
        21: "om tre uker|om 3 uker",
        28: "om fire uker|om 4 uker",
    },
    "in": {
        True: "om|innen om",
    },
    "from_today": {
        True: "fra i dag|fra nå|frem i tid|fram i tid",
    },
    "ago": {
        True: "siden|sida",
    },
    "before": {
        True: "før",
    },
    "after": {
        True: "etter",
    },
    "deadline": {
        True: "innen|innan|senest|seinest|frist|fristen|fristen er|seinast|ikke senere enn",
    },
    "from_date": {
        True: "f.o.m|f.o.m.|fom|fra og med|fra|med start|starter|start|oppstart|første gang|første gong"
        "|fra uke|med oppstart|begynner",
    },
    "to_date": {
        True: "t.o.m|t.o.m.|tom|til og med|til|ut|frem til|fram til|ut hele|siste gang",
    },
    "week": {
        True: "uke|uka|u|uk|uken|v|veke",
    },
    "weekday_of": {
        True: "i|av",
    },
    "day_word": {
        True: "dag|dagen",
    },
    "every": {
        True: "hver|hvert|hver eneste|alle|kvar|faste|fast|samtlige|på hver",
    },
    "every_other": {
        True: "annenhver|annahver|annenkver|annahvar|hver annen|hver andre|annakvar|annenhvert|annankvar"
        "|hver 2|hver 2.|anna hver|annen hver",
    },
    "every_third": {
        True: "hver tredje|hver 3|hver 3.",
    },
    "weekly": {
        "WEEKLY": "ukentlig|en gang i uka|hver uke|ei gong i veka|én gang i uka|en gang i uken|1 gang i uka"
        "|fast hver uke|1 g i uka|hver uka",
    },
    "monthly": {
        "MONTHLY": "månedlig|hver måned|en gang i måneden|én gang i måneden|en gang i mnd|månedvis|1 gang i mnd",
    },
    "daily": {
        "DAILY": "daglig|hver dag",
    },
    "in_month": {
        True: "i måneden|hver måned|i hver måned|i mnd|hver mnd|i månaden|av måneden|i måned|kvar månad",
    },
    "person": {
        "any": "p|pers|person|personer|persona|stk|stykk|stykker|stykka|delt|deltaker|deltakere|deltagere"
        "|deltager|deltakarar|mann|folk|mennesker|hoder|hode|gjester|besøkende|medlemmer|medlem"
        "|mnsk|frammøtte|fremmøtte|stk.|prs|personar|prsn|plasser|sitteplasser|hue|sjeler"
        "|møtedeltakere|kursdeltakere|kursdeltagere|deltakende|påmeldte|kollegaer|kolleger|ansatte"
        "|spillere|musikere|sangere|kandidat|kand|kandidater|eksamenskandidater|eksamenskandidat"
        "|pers.|lærlinger"
        "|tilhørere|tilhører|babyer|baby|kursister|kursist|nyankomne|passasjerer|soldater|turgåere"
        "|stemmer|ildsjeler|besøk|løpere|syklister|dansere|forfattere|kunstnere|håndverkere"
        "|håndballgutter|håndballjenter|fotballgutter|fotballjenter|søkere|arbeidssøkere|jobbsøkere"
        "|deltagende"
        "|seter"
        "|psr|perss",
        "adult": "voksne|voksen|vaksne|vaksen|foreldre|lærer|lærere|leder|ledere|gruppeleder|gruppeledere"
        "|foresatte|damer|dame|herrer|menn|kvinner|karer|pensjonister|besteforeldre|assistenter"
        "|assistent|voksenledere|pedagog|pedagoger|tolk|tolker|kursholder|kursholdere|instruktør"
        "|instruktører|trenere|trener|følge|veiledere|veileder|ledsager|ledsagere|sensor|vakt"
        "|eksamensvakt|eksamensvakter|eldre|hjelpere|frivillige|innledere|foredragsholder"
        "|mødre|mammaer|pappaer|fedre|foreldrepar|tanter|onkler|formenn|styremedlemmer|verger"
        "|fosterforeldre|naboer|sykepleiere|leger|helsesykepleier|helsesykepleiere|kontaktlærer"
        "|kontaktlærere|frivillig|mentorer|mentor|hjelpetrenere"
        "|søstre|brødre|søsken|terapeuter|psykologer|kursledere|saksbehandlere|rådgivere|klienter",
        "child": "barn|unger|unga|elever|elev|gutter|gutt|jenter|jente|ungdommer|ungdom|unge|småbarn|studenter"
        "|student|barnehagebarn|skolebarn|gutta|tenåringer|onger|konfirmanter|speidere|jentunger"
        "|guttunger|venner|venninner|kompiser|skoleelever|klassekamerater|førsteklassinger|brukere"
        "|klienter"
        "|elevane|småunger|rollinger|femåringer|seksåringer|skoleungdom|ungdommene|jentene|guttene"
        "|førskolebarn|klassevenner|lagkamerater|russ|speiderbarn"
        "|døtre|sønner|barnebarn|søsken|nevøer|nieser|fettere|kusiner"
        "|brukerne|førstegangsfødende"
        "|ungdomsskoleelever|konfirmantene"
        "|ongar|onga|ungan"
        "|kamerater|medstudenter|medelever|klassekamerater|skolekamerater|kollegaene",
    },
    "person_alone": {
        1: "alene|aleine|åleine|bare meg|kun meg|bare jeg|meg selv|bare én|bare en|for meg selv"
        "|jeg selv|helt alene|en enkelt|enkeltperson|bare ham|bare hun|bare henne|på egenhånd"
        "|sitte alene|bare han|jobbe alene|for seg selv|en stykk|ett stk|1stk|alene på rommet",
        2: "vi to|oss to|bare vi to|to stykker|et par stykker|par stykker|oss begge|begge to"
        "|han og kona|mor og barn|mor og datter|far og sønn|mor og sønn|far og datter|tomannshånd"
        "|på tomannshånd",
        3: "vi tre|oss tre",
        4: "vi fire|oss fire",
        5: "vi fem|oss fem",
        6: "et halvt dusin|halvt dusin",
        12: "et dusin|dusin",
        20: "et snes|snes",
    },
    "we_are": {
        True: "antall til|antallet til|antall personer til|vi er|vi blir|vi vil være|vi kommer|de er"
        "|de blir|det blir|blir|vi kan bli|det er|til sammen|tilsammen|totalt|antall|ant|plass til"
        "|for|på|gruppe på|rom til|rom for|et rom til|eit rom til|ei gruppe på|en gruppe på|noe til"
        "|gjeng på|vi regner med|regner med|forventer|venter|i alt|kommer|er|blir det|blir vi|er vi"
        "|vi e|bli|de kommer|vi skal være|vi blir nok|vi blir kanskje|opptil|opp til|inntil|maks"
        "|max|minst|med|familie på|vi er nok|vi er vanligvis|vi pleier å være|vi er normalt"
        "|antall personer|antall deltakere|antall pers|rom til ca|vi vert|me er|me blir|me vert"
        "|vert|klasse på|følge på|pluss|skal være|vil være|grupperom til|ble bare|er bare|blir bare"
        "|vi ble|det ble",
    },
    "role": {
        True: "veileder|bruker|elev|lærer|mentor|klient|student|saksbehandler|lege|pasient|advokat|tolk"
        "|søker|rådgiver|kandidat|sensor|terapeut|psykolog|mor|far|barn|kunde|intervjuer|journalist"
        "|kontakt|lærling|fadder|coach|trener|logoped|vakt|eksamensvakt|foresatt|verge|jobbsøker"
        "|arbeidsgiver|ansatt|leder|hjelper|vikar|prest|deltaker|utøver|praktikant|veileda"
        "|sosialarbeider|miljøterapeut|instruktør|kursholder|foreleser"
        "|eksamenskandidat|vikarlærer|spilleder|dm|gm|foredragsholder|barnevernspedagog|helsesykepleier"
        "|nabo|megler|bobestyrer|regnskapsfører|jordmor|fysioterapeut|sykepleier|fosterforelder"
        "|medhjelper|sekretær|styreleder|oppdragsgiver|ektefelle|kandidaten"
        "|helsesøster|skolelege"
        "|dirigent|kasserer|konduktør|musiker|lytter|hovedlærer|gjest|øvingsleder|barnepasser|babysitter"
        "|fotograf|forfatter|kursleder|ungdomsleder|korleder|gruppeleder|assistent|pappa|mamma"
        "|flyktning|nykommer|kontaktperson|støttekontakt|avlaster|beboer|arbeidstaker",
    },
    "room": {
        True: "rom|romm|grupperom|r|rm|møterom|rommet|grupperommet|grp rom|grp.rom|gr.rom|grupperomm"
        "|gruperom|studierom|romnr|rom nr|rom nummer|rom nr.|grupperom nr|lesesal",
    },
    "room_size": {
        0: "det minste|minste|det lille|lille rommet|lillerommet|minsterommet|minste rommet|minste rom"
        "|det minste rommet|det lille rommet|det vesle|vesle rommet|lillestua|lillerom|minsterom"
        "|det små rommet|lite rom|minste grupperommet|det minste grupperommet"
        "|det lille grupperommet|firemannsrommet|4-mannsrommet|firerommet|fireren",
        1: "det mellomste|mellomste|mellomste rommet|mellomrommet|det midterste|midterste"
        "|midterste rommet|det mellomste rommet|mellomstore rommet|det mellomstore|mellomstort rom"
        "|det medium|mellomrom|mellomste rom|det nest største|nest største|det mellomste grupperommet"
        "|mellomstore|det i midten|åttemannsrommet|8-mannsrommet|åtterommet|åtteren|det nest minste"
        "|midtrommet|midterrommet|mellomromm",
        2: "stor sal|store salen|storsalen|den store salen|det største|største|det store|store rommet|storrommet"
        "|største rommet|det store rommet"
        "|det største rommet|storstua|største rom|stort rom|storrom|det store grupperommet"
        "|det største grupperommet|store grupperommet|store rom|det digre|fjortenrommet"
        "|14-mannsrommet|fjortenmannsrommet|fjortner'n|fjortenern|fjortenmanns"
        "|storromet|fjortenmannsrom",
    },
    "indefinite": {
        True: "et|ett|eit|a|an|noe|noko",
    },
    "any_room": {
        True: "hvilket som helst|uansett rom|samme hvilket|et ledig rom|hva som helst|et av rommene|valgfritt rom",
    },
    "need": {
        "screen": "skjerm|storskjerm|skjermen|storskjermen|tv|tv-skjerm|tv'n|tvskjerm|stor skjerm|infoskjerm",
        "whiteboard": "tavle|tavla|whiteboard|whiteboardtavle|tavlen|whiteboardet|tavletusj|tusjtavle",
        "projector": "projektor|prosjektor|projektoren|lerret|videokanon|kanon|projektorer",
        "cable": "hdmi|hdmi-kabel|kabel|hdmi kabel|kabler|hdmi-kabler|hdmikabel|hdmi kabler|hdmi-kabelen",
        "adapter": "adapter|overgang|mac-overgang|usb-c|adaptere|adapteren|usbc|usb-c-adapter",
        "extension lead": "skjøteledning|forlenger|skjøtekontakt|skjøteledninger|skjøteledningen|skjøteledningene",
        "laptop": "bærbar|lånepc|låne-pc|laptop|bærbare|låne-pcer",
        "coffee maker": "kaffetrakter|kaffetraktar|traktekanne|vannkoker|kaffemaskin"
        "|kaffekanne|kaffekanner|termoser|termos|vannkokere",
        "flip chart": "flippover|flipover|flip-over|flippoveren",
        "speaker": "høyttaler|høyttalere|lydanlegg|mikrofon|mikrofoner|mikrofonen|høyttaleren",
        "camera": "webkamera|kamera|konferansekamera|kameraet|webkameraet",
    },
    "cancel": {
        True: "trengs ikke lenger|trengs ikke lengre|ikke lenger bruk for|glem rommet|glem bestillingen|glem bookingen"
        "|ryker|får ikke brukt|ikke får brukt|kan ikke bruke rommet|ikke kan bruke rommet"
        "|kan ikke på|kan ikke i|likevel ikke|må gi fra seg|avlysa|avlys|avlyse|avlyst|avlyser"
        "|avlysing|avlysning|avbestill|avbestille|avbestiller|avbestilling|avbestilt|kanseller"
        "|kansellere|kansellerer|kansellering|kansellert|stryk|stryke|slett|slette"
        "|avlys bestillingen|avlys møtet|avbud|melder avbud|meld avbud|melde avbud|sier fra seg"
        "|si fra oss|si opp|trenger ikke rommet|trenger ikke rom|trenger likevel ikke|trenger ikke"
        "|ikke bruk for|kommer ikke|kan ikke komme|kan ikke likevel|blir ikke noe av|går ut|utgår"
        "|fjern|frafaller|annuller|annullere|dropper|dropp|skal ikke ha|må gi fra oss|gi fra seg"
        "|melder forfall|forfall|ta bort|ikke lenger bruk for|ikke behov for|har ikke behov"
        "|har ikke bruk|sletta|frigi|frigjør|droppe|kan ikke bruke|rekker ikke|får ikke brukt"
        "|blir det ikke noe av|blir ikke noe|ikke likevel|avmelder|avmeld|avmelding|avlys alle"
        "|sløyf|sløyfe|kan gis til andre|kan gis bort|er av|droppa|droppet"
        "|av lista|fra lista|av listen"
        "|skal ikke bruke|vil ikke ha|får ikke bruk for|trenger ikke lenger|kommer seg ikke|er forhindret"
        "|forhindret"
        "|melde pass|melder pass|meld pass|avblåst|avblåses|avblåser|blåser av|trekker bestillinga"
        "|trekker bestillingen|trekke bestillingen|trekker seg|trukket seg|faller bort|bortfaller"
        "|falle bort|nei takk|har ikke anledning|har ikke mulighet|ikke anledning|ikke mulighet"
        "|får ikke til|ledig igjen|frigis|frigjøres|kan gå til andre|kan gå til noen andre"
        "|avslutte den faste|avslutter den faste|slutte med den faste|si opp den faste|blir ikke noe på"
        "|blir ikke noe for|er avlyst|blir avlyst|må stå over|står over|hopper over|skal vekk|ta vekk"
        "|tas vekk|tas bort|ta ut|tas ut|er kansellert|kan strykes|strykes|slettes|trenger hun ikke"
        "|trenger han ikke|trenger de ikke|gir fra seg|ga fra seg"
        "|frigjøre|frigi rommet|frigir"
        "|ikke trenger|ikke skal ha|ikke vil ha|ikke kan komme|ikke kommer|ikke kan"
        "|avl|avb|avbest"
        "|kan ikke ha|får ikke gjennomført|blir ikke gjennomført|lar seg ikke gjennomføre",
    },
    "move": {
        True: "gjør om|gjøre om|gjort om|vil opp på|vil over på|vil over til|vil ned på"
        "|likevel bare|starte alt|starte allerede|begynne alt|begynne allerede"
        "|flytt|flytte|flytter|flytting|flyttes|endre|endrer|endring|endres|bytt|bytte|bytter|byttes"
        "|utsett|utsette|utsettes|utsetter|forskyv|forskyve|skyv|skyve|fremskynd|ombook|omberam"
        "|heller|i stedet|istedet|i stedet for|istedenfor|istedet for|isteden|ny tid|nytt tidspunkt"
        "|nytt klokkeslett|rett|rette opp|korriger|tidligere enn avtalt|vil heller|kan vi heller"
        "|ombestem|ombestemt|omgjør|endra|flytta|oppdater|juster|justere|endre bestilling|tidligere"
        "|senere|seinere|framskyndes|ta det|en time før|en time senere|i staden|istaden|bytta"
        "|flyttet|endret|forsinket|forsinka|blir forsinket|kommer senere|mente å si|mente egentlig"
        "|mente kl|skulle vært|rettelse"
        "|en halvtime senere|en halvtime før|kommer før|kommer tidligere|et kvarter senere|et kvarter før"
        "|starter først|begynner først|kommer først kl|starter ikke før|begynner ikke før|kommer ikke før"
        "|utsett til|utsatt til|utsetter til|en dag senere|en dag før|en uke senere|nytt tidspkt|ny dato"
        "|annen dato|annet rom|nytt rom|større rom|mindre rom"
        "|mer plass|større plass"
        "|feil rom|feil dag|feil tid|feil dato|feil klokkeslett",
    },
    "extend": {
        True: "bli sittende|en halvtime mer|en time mer|et kvarter mer"
        "|utvid|utvide|utvider|utvidelse|forleng|forlenge|forlenger|forlenges|forlenging|forlengelse"
        "|lenger|en time til|litt lenger|sitte lenger|kort ned|korte ned|forkort|forkorte|kortere"
        "|avkort|utvida|lengre|slutter tidligere|blir lenger|vil bli til|vil sitte til|sitter til"
        "|legg til en time|kortes ned|kutt|utvides|forlengast|et kvarter til|en halvtime til"
        "|en halv time til|ti minutter til|en time ekstra"
        "|beholde|beholde det|kan jeg ha det til|kan vi ha det til|få ha det til|beholde rommet"
        "|sitte en time til|være en time til|holde på til"
        "|en halvtime ekstra|et kvarter ekstra|blir sittende|blir sittende til|sitter lenger|blir til"
        "|går alt|går allerede|slutter alt|slutter allerede|slutter før|ferdig allerede|drar allerede"
        "|drar alt|går tidligere|drar tidligere"
        "|legg til en halvtime|legg til et kvarter|legg på en time|legg på en halvtime|gi en time ekstra"
        "|øk med",
    },
    "book_verb": {
        True: "bestill|bestille|bestiller|bestilling|reservere|reserver|reservasjon|booke|book|booking"
        "|bestilt|låne|lån|leie|ønsker|ønske|vil gjerne|vil ha|skulle hatt|skulle gjerne|kan jeg få"
        "|kan vi få|har dere|ledig|er det ledig|noe ledig|trenger|trenge|holde av|hold av|sett av"
        "|sette av|plott|legg inn|skriv opp|sett opp|tar|ta|få|fått|kan jeg|kan vi|behov for"
        "|ser etter",
    },
    "other_event": {
        "who": "hvem hadde|hvem brukte|hvem satt på|hvem var på|hvem har|hvem har booket|hvem har bestilt"
        "|hvem sitter i|hvem sitter på|hvem er det som har|hvem er på"
        "|hvem er i",
        "noshow": "ikke møtt|ikke møtt opp|ikke møtt fram|møtte ikke|kom ikke|dukket ikke opp|ikke dukket opp"
        "|dukka ikke opp|møtte aldri|møtte ikke opp|kom aldri|ikkje møtt|ikke kommet|uteble"
        "|har ikke kommet|ingen møtte|ingen kom",
        "key": "nøkkel levert|nøkkel inn|nøkkel ut|nøkkel tilbake|nøkkelen levert|nøkkel hentet"
        "|hentet nøkkel|hentet nøkkelen|nøkkel hentes|levert nøkkel|leverte nøkkel|leverte nøkkelen"
        "|leverer nøkkel|nøkkel utlevert|nøkkel ikke levert|nøkkelen er levert|nøkkelen tilbake"
        "|fått nøkkel|nøkkel mangler|nøkkel borte|nøkkelen borte|mistet nøkkel|mistet nøkkelen"
        "|mista nøkkelen|mista nøkkel|nøkkel mistet|glemt å levere nøkkel|glemte å levere nøkkel"
        "|har ikke levert|ikke levert nøkkel|nøkkelen mangler|nøkkel funnet|fant nøkkel|funnet nøkkel"
        "|har fortsatt nøkkel|har ennå nøkkel|nøkkel ligger|nøkkel i postkassa|nøkkel i innkast"
        "|har med nøkkelen|tok med nøkkelen|tatt med nøkkelen|nøkkel glemt|glemt nøkkel|purre nøkkel"
        "|purret|purra|purre|purring|nøkkelen ligger|nøkkel er levert|nøkkel utlånt|forsvunnet nøkkel"
        "|nøkkel forsvunnet|nøkkel åter|levert nøkkelen|nøkkel kommer",
        "lost": "mistet|mista|glemt|glemte|glømte|glømt|gløymt|fant|funnet|funne|hittegods|gjenglemt"
        "|etterlyser|etterlyst|ligger igjen|lå igjen|igjenglemt|gjenglemte|borte|savner|savnes"
        "|mangler|har noen funnet|glemt igjen|la igjen|ligg igjen|lagt igjen|tapt|hittet"
        "|glemt lader|glemt jakke|lagt att|liggende igjen",
        "callback": "si til|gi beskjed til|ring tilbake|ringe tilbake|ring opp|ringe opp|ring|ringer tilbake"
        "|ønsker tilbakeringing"
        "|vil bli oppringt|husk å ringe|må ringes|ringes|ring henne|ring ham|vil bli ringt|ringe"
        "|meld fra til|gi beskjed til|si fra til|husk å|husk lading|sjekk om|sjekke om|undersøk om"
        "|gi melding til"
        "|ringer i morgen|ringer imorgen|ringer senere|ringer igjen|ringer på|ringer i kveld"
        "|ringer til uka|kommer tilbake til",
        "fault": "får ikke opp døra|får ikke opp døren|får ikke åpnet døra|kommer ikke inn på"
        "|er svart|svart skjerm|streiker|krangler|tuller|hakker|lugger|sperrer|blokkerer|nødutgang|nødutgangen"
        "|sølt|sølte|søler|virker ikke|funker ikke|fungerer ikke|ødelagt|i stykker|defekt|knust|søl"
        "|bråk|bråker|klage|klager|klaget|klaga|støy|rotete|lyspære|lyset|ikke ryddet|rydd|ryddet"
        "|vask|går ikke an|tett|lekkasje|skitten|tom for|dårlig lyd|henger fast|låst ute|låst inne"
        "|dør|låsen|kommer seg ikke inn|går ikke i lås|virker dårlig|ut av drift|reparert"
        "|reparasjon|bestilt vaktmester|vaktmester|bråkete|mangler tusj|tomt for|iskaldt|kaldt"
        "|varmen|alarm|alarmen|brannalarm|faller ut|er nede|henger seg|hakker|detter ut|varmt"
        "|trekker|lukter|for kaldt|for varmt"
        "|vil ikke slå seg på|vil ikke starte|starter ikke|slår seg ikke på|får ikke på"
        "|får ikke skrudd på|får ikke skrudd av|knirker|lekker|ikke vasket|ikke vaska|rot|sprukket"
        "|sprukken|blinker|henger ikke|batteri|batterier|tomt for batteri|får ikke bilde|ingen lyd"
        "|får ikke lyd|uten lyd|ikke lyd|ikke bilde"
        "|nøkkelskap|nøkkelskapet|klemmer"
        "|noen har tegnet|tegnet på|griset|grisete|graffiti|tagget|gnistrer|svidd|brent|kommer ikke inn"
        "|står utenfor|slipper ikke inn|går tom|tom for papir|tomt for papir|papirstopp|noen har"
        "|for få stoler|mangler stoler"
        "|nett nede|nettet nede|nede på|strømbrudd|strømmen"
        "|lar seg ikke|er gått|pæra|pære|lampa|røyket|lyser ikke|lukker ikke|lar ikke",
        "price": "hva koster|hva det koster|koster det|pris|prisen|hva er prisen|er det gratis|koster"
        "|hva tar dere|kostar",
        "capacity": "hvor mange|hvor stort|hvor store|hvor mange får plass|er det plass til|hvor mange plasser"
        "|hvor mye plass",
        "hours": "åpningstid|åpningstider|åpningstidene|når åpner|når stenger|har dere åpent|er det åpent"
        "|er dere åpne|stengt|når er dere åpne|hvor lenge har dere|hvor lenge er det|hvor sent"
        "|når har dere åpent|er biblioteket åpent|når stengjer|holder dere åpent|åpent i|meråpent"
        "|er det betjent|åpner|holder åpent|åpent på|når er det åpent"
        "|stenger dere|åpner dere|har dere stengt|er det stengt|åpent til|når er biblioteket"
        "|hvor lenge holder|hvilken tid stenger|hvilken tid åpner|når er det stengt",
        "question": "henge plakat|henge opp plakat|henge opp en plakat|plakat"
        "|spør om|lurer på om man|spurte om|spørsmål|spør hva|spør hvor|spør hvordan|hvordan får"
        "|hvordan henter|hvordan|hva slags|hvem er det|hvem som|hvorfor|hvor er|hvor ligger"
        "|går det an å ha|har dere skjerm|har rommene|har rom|finnes det|aldersgrense|får man"
        "|er det lov|kan man|må man|trenger man|er det mulig å få kaffe|hvor kan|hva er"
        "|når kan jeg hente|når kan|kan vi spise|lov å|lov til|spurte hva|spurte hvor|lurte på"
        "|hvor henter|når må nøkkelen|hvem henter|ville vite|vil vite|aldersgrensa|parkering|wifi"
        "|nett på|passord|svarte|sa at|fortalte|har sagt|info om"
        "|rullestolvennlig|rullestolrampe|heis opp|er det heis|har dere heis|har dere parkering"
        "|er det parkering|hvor langt fram|hvor tidlig kan|hvor sent kan|hvor lenge kan|kan hunden"
        "|er det mulig å parkere|hva skjer hvis|hvem kan|kan vi ta med|kan vi ha med mat|kan man ta med"
        "|hva heter wifi|wifi-kode|wifikode|wifi-passord"
        "|hvor lang tid|hvor lenge før|hvor lenge på forhånd"
        "|hvor finner|betaler man|trådløst|trådløst nett|spise på"
        "|nøkkelhenting|når er det nøkkel",
        "library": "fornye|forny|fornyet|lånekort|lånenummer|reservert bok|boka|boken|bøker|bøkene|bok"
        "|purregebyr|fjernlån|lånefrist|innlevering av bøker|utskrift|skrive ut|skriver|kopi"
        "|kopimaskin|skanne|nasjonalt lånekort|lydbok|e-bok|ebok|lån av bok|film|spill til utlån"
        "|lesebrett|minnepinne|pc-problem|avis|aviser|kopiering|biblioteksøk|libby|biblio|bokboks"
        "|bokpose|bokbuss|pc|pc'en|utstilling|bokbad|forfatterbesøk|eventyrstund|seniordans",
        "admin": "faktura|fakturaen|fakturareferanse|regning|attestering|jobbsøknad|søknad|praksisplass"
        "|arbeidspraksis|sommerjobb|nyhetsbrev|kampanje|tilbud på|abonnement|kurstilbud|webinar"
        "|pressemelding|medieforespørsel|stilling|autosvar|fraværsmelding|fravær|ferie til"
        "|ute av kontoret|ikke på kontoret|på ferie|utenfor kontoret|vikar søkes|cv|leverandør"
        "|bestilling av varer|rekvisita|kontorrekvisita|levering av|avmeld"
        "|journalist|journalisten|lokalavisa|pressen|reporter|selger|kontorstoler|brannvesenet|håndverker"
        "|elektriker|rørlegger|vaskefirma",
        "thanks": "takk for sist|takk for lånet|takk for hjelpen|tusen takk for|takk for hjelpa|takk for svar"
        "|takk for rask|takket for|bare å takke|vil bare takke|ville bare takke|fint rom|bra rom|ros"
        "|skryt"
        "|takker for|sier takk for|ville takke"
        "|takk for lån",
    },
    "same_as_last": {
        True: "det samme som sist|samme som sist|som sist|som vanlig|det vanlige|samme som før"
        "|likt som sist|samme som i fjor|det same som sist|sama som sist|samme rom som sist"
        "|samme opplegg som sist|som forrige gang",
    },
    "same_time": {
        True: "samme tid|på samme tid|til samme tid|samme klokkeslett|samme tidspunkt|same tid"
        "|samme tidspunkt som før|like lenge|samme tider|same tidspunkt",
    },
    "restricted": {
        True: "ikke skriv navnet|ikke skriv navn|ikke skriv|ikke navn|uten navn|anonymt|anonym|skjermet"
        "|skjerma|diskret|hemmelig adresse|ikke heng opp navn|ikke sett opp navn|ikke vis navn"
        "|ikke navn på døra|skriv bare|ikke si hvem|skal ikke vises|ikke vises|uten navn på døra"
        "|ingen navn|konfidensielt|ikke noe navn|skriv ikke navn|ikke på døra|ikke synlig"
        "|ikke partinavn|sensitivt|navn ikke oppgitt|vil ikke oppgi navn|oppgir ikke navn|navn holdes tilbake"
        "|skjermes|skjermes takk|hemmelig|fortrolig",
    },
    "note": {
        True: "bekreftet|bekrefta|avklart|ok|okei|ro rundt|ro|stille|helst|veit ikke hvor lenge"
        "|vet ikke hvor lenge|veit ikkje kor lenge|usikker på slutt|usikkert|før åpning"
        "|før åpningstid|utenom åpningstid|gitt bort|gitt til|gis til|kommer tilbake|ringer igjen"
        "|gir beskjed|tar med kaffe|tar med mat|kaffe|må ha|ringte|leter hjemme|ventelist|venteliste"
        "|første gang|førstegang|ny bruker|første gangen|hc|rullestol|heis|døra|med mat|servering"
        "|betalt|foreløpig|kanskje|muligens|sannsynligvis|vet ikke|veit ikke|avventer|sjefen"
        "|biblioteksjef|biblioteksjefen|avtalt|svarte|svar|beskjed|gratis|nøkkel|nøkkelen|henter"
        "|levere|leverer|hente|sender mail|sender epost|tlf kommer|bekreft|bekreftes|husk|obs|viktig"
        "|pga|på grunn av|fordi|trenger hjelp|trenger ikke|får ikke|syk|sykdom|sjuk|drar|ennå"
        "|ikke avklart|lurer|begrenset|over 15|alle over 15|alle er 15|15 pluss|tidligst|ansvarlig"
        "|ansvarlig voksen|adgang|helt tomt|rydder selv",
    },
    "key_word": {
        True: "nøkkel|nøkkelen|nøkler|nøklene|nøkel|nykkel"
        "|reservenøkkel|reservenøkkelen|ekstranøkkel|hovednøkkel|nøkkelkort|reservenøkler"
        "|nøk|nøkk|nkl",
    },
    "key_verb": {
        True: "henter|hente|hentes|hent|levere|leverer|leveres|levert|hentet|plukke opp|får|kvittere|få|legger|lever",
    },
    "greeting": {
        True: "hei|heisann|god dag|hallo|hei hei|morn|god morgen|god kveld|hallå|hei igjen|heia|goddag"
        "|halla|god ettermiddag|god formiddag",
    },
    "closing": {
        True: "mvh|m.v.h|hilsen|hilsning|vennlig hilsen|med vennlig hilsen|beste hilsen|med hilsen|vh|klem"
        "|vennleg helsing|hilsen fra|m.v.h.|med vennleg helsing|ha en fin dag|på forhånd takk"
        "|takk på forhånd|hils|med beste hilsen|hilser|vennlegst|alt godt|god helg|ha en god dag"
        "|ha en fin helg|ha det bra|vennligst",
    },
    "filler": {
        True: "hvilket|hvilken|hvilke|en eller annen|et eller annet|ei eller anna|satt opp|jeg|vi|dere|du|han"
        "|hun|de|det|den|en|et"
        "|ei|er|å|og|at|som|på|i|til|for|med|av|om|så|da|men"
        "|ikke|kan|kunne|skal|skulle|vil|ville|har|hatt|ha|være|vært|bli|blir|blitt|gjerne|takk|ja"
        "|nei|noe|noen|sitte|bruke|møtes|rom|rommet|rommene|romma|ledig|ledige|bestille|booke"
        "|reservere|låne|få|trenger|ønsker|ønske|tlf|telefon|mob|mobil|tel|epost|e-post|mail|navn"
        "|kontakt|kontaktperson|ansv|ansvarlig|v/|ved|c/o|også|bare|kun|mon|tro|spør|lurer|vår|vårt"
        "|våre|oss|meg|min|mitt|mine|sin|sitt|sine|deres|hos|der|her|når|nå|hvis|kl|dag|dagen|tid"
        "|tidspunkt|samme|ring|ca|ang|angående|re|evt|eventuelt|helst|ellers|grupperom|møterom|stk"
        "|antall|varighet|formål|dato|fra|mellom|etter|før|innen|hele|hel|dersom|tar|ta|går|gå|hva"
        "|hvem|hvor|grei|greit|fint|flott|supert|ok|alle|alt|altså|nemlig|jo|vel|litt|mer|avtale"
        "|avtalt|inn|ut|opp|ned|uke|uka|hver|minst|maks|største|minste|pluss|eller|hei|gjelder|ber"
        "|be|komme|kommer|kom|passer|passe|holder|holde|sist|stort|lite|store|lille|må|bør|starter"
        "|slutter|slutt|start|jeg'|e|æ|mæ|dæ|ke|itte|ikkje|sia|siden|via|per|pr|nr|år|gammel|gamle"
        "|bestilling|gang|ganger|no|nok|sett opp|skriv opp|tror"
        "|skyld|sier|sa|mener|svarer|ønsker seg|mangler|håper|prøver|vennligst|please|takker|likevel"
        "|nok en gang|ganske|bord|stoler"
        "|sted|tema"
        "|hu|hæn|hann|dom|ru|ra",
    },
    "purpose_lead": {
        True: "til|for|i forbindelse med|ifm|ifbm|formål|gjelder|ang|angående|skal ha|skal|vil ha"
        "|vil sitte og|vil|anledning|tema|holde|ha|med|arrangere|sitte og|å|avholde|kjøre|ha et|ha en"
        "|tenkt|tenker|planlegger|på grunn av",
    },
    "contact_lead": {
        True: "v/|ved|kontakt|kontaktperson|ansvarlig|ansv|c/o|navn|jeg heter|mitt navn er|hilsen|mvh|vh"
        "|det er|dette er|her er|leder|lederen|ring|tilbake|ringe tilbake|i navnet|navnet"
        "|i navnet til|bestilt av|på vegne av|kontaktes|spør etter|att|tlf til|snakket med|for"
        "|avtalt med|booket av|kontaktinfo|ansvarshavende|ansvarleg|kontakt er|kontaktperson er"
        "|kontaktpers",
    },
    "age": {
        True: "år|års|åring|åringer|åringar|år gammel|år gamle|årig|åringene",
    },
    "school_class": {
        True: "klasse|klassen|trinn|trinnet|kl trinn|vgs|vg|sta|stb|stc|årstrinn|gruppa",
    },
    "time_unit_of_people": {
        True: "ganger",
    },
    "last_word": {
        True: "forrige|sist|siste|førre|i forrige",
    },
    "prefer": {
        True: "helst|aller helst|primært|i første rekke|først og fremst|fortrinnsvis|ønsker helst|gjerne",
    },
    "fallback": {
        True: "ellers|evt|eventuelt|alternativt|hvis ikke|hvis ikke det går|i nødsfall|nest best|reserve"
        "|subsidiært|ev|eller i nødsfall|om ikke|går også|funker også",
    },
    "instead_of": {
        True: "i stedet for|istedenfor|istedet for|isteden for|fremfor|ikke|og ikke|heller enn|i steden for|enn",
    },
    "key_event": {
        True: "levert|leverte|hentet|henta|tilbake|inne|ute|utlevert|borte|mistet|mista|glemt|glemte|åter"
        "|funnet|fant|mangler|returnert|innlevert|leverer|purret|kvittert|ligger|postkassa|kommet"
        "|tapt|forsvunnet|utlånt|ut|inn"
        "|la|lagt|innkastet|innkast|bokinnkastet|skuffen|skapet|kommet inn|henger"
        "|lev|ret|innlev",
    },
    "room_for": {
        True: "med plass til|med plass for|som tar|som rommer|for",
    },
    "companion": {
        True: "kollega|kollegaen|venn|venninne|kompis|kamerat|pappa|mamma|bestemor|bestefar|bror|søster"
        "|kone|mann|kjæreste|samboer|medstudent|klassekamerat|makker|frivillig|barnebarn|datter"
        "|sønn|gjest|søsteren|søstera|søstra|broren|mora|moren|faren|kona|mannen|venninna|kompisen"
        "|sønnen|datteren|dattera"
        "|onkel|tante|svigermor|svigerfar|nabo|bestevenn|bestevenninne|roomie|samboeren|fetter|kusine"
        "|niese|nevø|fadder|tvilling"
        "|frue|frua|fruen|lillesøster|lillebror|storesøster|storebror|stesøster|stebror|halvbror|halvsøster|forloveden|sjefen",
    },
    "asks": {
        True: "lurer|spør|spurte|undrer",
    },
    "me": {
        True: "jeg|meg|undertegnede|æ|mæ",
    },
    "says": {
        True: "kommer|vil|må|kan|skal|ringer|ringte|lurer|spør|spurte|ønsker|trenger|sier|sa|har|hadde|tar"
        "|leter|mistet|mista|glemte|henter|hentet|henta|leverte|leverer|fikk|er|blir|flytter|avlyser"
        "|avbestiller|melder|mener|sender|venter|møtte|dukket|dukka|rekker|får|bestilte|booket|skulle"
        "|utsetter|bytter|forlenger|hører|fant|ber|ble|legger|la|tok|sin|sitt|sine|sitter|ville|måtte"
        "|kunne|trengte|ønsket|vurderer|gikk|står|bekrefter|låner|stiller|dropper|holder|svarte|savner"
        "|tror|håper|prøver|møter|låste|kom",
    },
    "oclock": {
        True: "presis|blank|null null",
    },
}

"""Words that name a group or say what a room is wanted for,  whole words and as endings, in all four languages."""

GROUP_WORDS = frozenset(
    """
    lag laget lagets forening foreninga foreningen foreining foreininga förening föreningen klubb klubben  koret kören kör orkester korps korpset råd rådet utvalg utvalget utval styre
    styret skole skolen skolens skule skulen skola skolan barnehage barnehagen barnehagens barnehagar dagis förskola förskolan menighet menigheten kyrkja kirke kirken kirka församling speider speiderne speidergruppe 4h nav as  
    kommune kommunen kommun røde kors lions rotary          høyre venstre rødt frp  krf mdg arbeiderpartiet senterpartiet parti partiet bygdekvinner bygdekvinnelag kvinner
    pensjonister husflidslag sameie borettslag velforening  sanitet saniteten lokallag lokallaget historielag historielaget mållag mållaget idrettslag idrettslaget
    organisasjon stiftelse stiftelsen fond fondet nettverk nettverket team teamet avdeling avdelinga enhet enheten kontor kontoret bedrift firma nettskole nettskolen nettskulen høgskole høgskolen høyskole universitet vgs
    frivilligsentral frivilligsentralen frivillighetssentral ungdomsråd elevråd elevrådet eldreråd fau  foreldreutvalg klasseforeldre voksenopplæring voksenopplæringa voksenopplæringen vaksenopplæring vaksenopplæringa kulturskole kulturskolen kulturskulen
    bedriftshelsetjenesten helsestasjon helsestasjonen barnevern barnevernet      redningsselskapet husmorlag sykehus legekontor
    association club society choir council committee school kindergarten church parish scouts scout team company    charity union network department university college band troupe guild league
    hembygdsförening bostadsrättsförening    kommitté kommittén sällskap sällskapet avdelningen skolan kommunen företag
    sokneråd soknerådet bonde bondelag bondelaget småbrukarlag jeger fiskerforening bygdeungdomslag ungdomslag ungdomslaget kameraklubb sjakklubb
    """.split()
)
GROUP_ACRONYMS = frozenset("SV AP IL FK SK HK BK IK IF AA NA SP SU AS AB ASA NHS PRO BRF SPF PPT DPS Inc Ltd NAV FAU KrF MDG FrP Frp V/R LO".split())
"""Short names that are other words in small letters."""
GROUP_ENDINGS = (
    "lag", "laget", "forening", "foreninga", "foreningen", "foreining", "foreininga", "förening", "föreningen", "klubb", "klubben", "kor", "koret", "kör", "kören", "orkester", "korps", "korpset", "råd",
    "rådet", "utvalg", "utvalget", "utval", "styret", "skole", "skolen", "skule", "skulen", "skola", "skolan", "barnehage", "barnehagen", "kvinner", "forbund", "forbundet", "partiet", "nettverk", "nettverket",
    "selskap", "selskapet", "sällskap", "opplæringa", "opplæringen", "opplæring", "sentralen", "tjenesten", "kontoret", "kommune", "klassen", "kretsen", "krets", "menighet", "komiteen", "komité", "komite", "nemnda", "nemnd",
    "kommittén", "sanitet", "senteret", "foreldre", "foreninger", "gjengen", "gutta",
)
PURPOSE_WORDS = frozenset(
    """
    møte møtet møter møtes møtene årsmøte styremøte kurs kurset kurs kursing lesegruppe lesesirkel studiecirkel studiesirkel studiegruppe strikking strikkekafé strikkekveld strikkelag quiz quizlag eksamen eksamensuke tentamen tenta prøve test intervju jobbintervju samtale samtaler samtalegruppe
    lekser leksehjelp norsktrening språkkafé språkkafe språkkaffe brettspill rollespill spill spille game gaming lan bursdag barnebursdag fødselsdag dåp konfirmasjon minnestund foredrag øving øvelse gruppearbeid gruppearb grupparbete jobbe jobbing arbeid arbeide studier studere studering lesing lese
    opplæring veiledning rettleiing prosjekt prosjektarbeid prosjektmøte planlegging workshop seminar presentasjon mekling trening yoga dugnad teams zoom webinar skype nettmøte videomøte videosamtale digitalt fjernundervisning undervisning datahjelp datakurs it-hjelp skriveverksted skrivegruppe
    filmkveld film konsert teater dans sang song allsang korøving sanger bibelgruppe bønn andakt sorggruppe samling samvær kafé kafe treff julebord julemøte frokostmøte medlemsmøte foreldremøte personalmøte allmøte valgkomité valgkomite klubbkveld nattlesing lesestund hobby håndarbeid sying
    sykafé slekt slektsgransking slektskveld lucia luciaøving julekorger pakke pakking skatt skattehjelp rettshjelp advokat arbeidsgruppe koding programmering kodeklubb hackathon podcast innspilling opptak miniseminar sjakk bridge pokemon warhammer magic dnd
    meeting interview tutoring lesson lessons class course rehearsal practice practise game games party birthday exam exams reading study studying homework revision workshop seminar talk lecture presentation training mediation conversation knitting chess quiz planning webinar club call
    möte möten styrelsemöte årsmöte kurs bokcirkel läxhjälp läxor läsning läsa plugga studera studier spelkväll spela brädspel rollspel kalas födelsedag föreläsning övning körövning repetition arbete grupparbete intervju anställningsintervju samtal handledning utbildning utbildningsdag stickcafé stickkafé språkcafé
    bokklubb bokprat bokring klubb sirkel trim meditasjon mindfulness babysang babysong barseltreff barselgruppe valg folkemøte innspillsmøte høring stiftelsesmøte generalforsamling kontor hjemmekontor heimekontor jobbklubb jobbsøk jobbsøking cv-kurs
    tentaplugg gruppmöte planering husforhøring norskkurs engelskkurs spanskkurs førstehjelpskurs babymassasje kunstkurs tegnekurs maling tegning teikning fotokurs bilder fotoklubb brudekaffe kaffe kaffekos jubileum avslutning klassetur ekskursjon omvisning minnesamvær selvhjelpsgruppe samtalekveld debatt debattmøte politikk
    vigsel bryllup babyshower innflyttingsfest slektsmøte slektstreff sangøving teaterøving rekneverksted eksamensrettleiing utviklingssamtale medarbeidersamtale ansvarsgruppe ansvarsgruppemøte samarbeidsmøte basismøte nettverksmøte møteplan medlemsmøtene styremøter
    """.split()
)
PURPOSE_ENDINGS = (
    "møte", "møtet", "møter", "møtene", "möte", "mötet", "möten", "kurs", "kurset", "gruppe", "gruppa", "gruppen", "grupp", "sirkel", "cirkel", "cirkeln", "øving", "øvelse", "övning", "spill", "spel", "trening", "träning", "kveld", "kväll", "kafé", "kafe", "kaffe", "café", "prat", "samtale",
    "samtaler", "samtal", "veiledning", "undervisning", "opplæring", "hjelp", "hjälp", "eksamen", "tenta", "intervju", "arbeid", "arbeidet", "arb", "arbete", "lesing", "lesning", "läsning", "verksted", "fest", "treff", "samling", "stund", "klubb", "quiz", "prøve", "søk", "søking", "dag",
    "konferanse", "konferens", "seminar", "seminarium", "workshop", "forelesning", "föreläsning", "oppgave", "oppgaver", "uppgift", "prosjekt", "projekt", "terapi", "rådgivning", "rådgiving", "sang", "song", "bursdag", "kalas", "lunsj", "lunch", "frokost", "lag", "session", "bokbad", "spilling", "øvingar", "retting",
    "rettleiing", "ing",
)
NOT_PURPOSE = frozenset(
    """
    familie familien familj familjen family venner vänner friends gjengen gjeng folk gutter jenter barn unger ungdom ungdommer ungdomar damer karer voksne vaksne vuxna noen some people kids privat private
    mandag tirsdag onsdag torsdag fredag lørdag søndag dag idag merking bestilling booking bokning tinging ringing tilbakemelding melding beskjed stengning stenging åpning opning avlysning avlysing endring trolig sannsynlig ting ingenting avklaring avdeling
    key nøkkel nykel nyckel telefon tlf mobil epost mail samme same samma morning evening during king nothing something anything everything ring bring being going coming starting ending meget mye litt mer ganger gonger gong gang gjerne kanskje maybe perhaps vip
    """.split()
)
AUDIENCES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("EKS", ("eksamen", "exam", "tenta", "sensor", "invigilat", "eksamens")),
    ("FRI", ("norsktrening", "leksehjelp", "datahjelp", "språkkaf", "språkcaf", "läxhjälp", "frivillig", "homework help", "norwegian practice", "voluntary", "volunteer", "røde kors", "red cross")),
    ("BARN", ("barnehage", "förskola", "kindergarten", "dagis", "barneskole", "grunnskole", "grundskola", "skoleklasse", "sfo", "nursery", "trinn", "primary school")),
    ("STU", ("student", "fjernundervisning", "nettstud", "bachelor", "masteroppg", "university")),
    ("ELEV", ("elev", "gruppearb", "grupparbete", "skoleoppgave", "pupil", "vgs", "study group", "kollokvie")),
    ("KURS", ("kurs", "course", "opplæring", "utbildning")),
    ("KUL", ("kulturfellesskap", "teater", "korøving", "songlag", "kulturskole", "theatre", "choir", "koret", "filmklubb", "orkester", "korps")),
    (
        "LAG",
        (
            "lag", "laget", "forening", "foreining", "förening", "klubb", "parti", "styremøte", "årsmøte", "årsmöte", "styrelsemöte", "medlemsmøte", "sanitet", "bygdekvinner", "association", "society", "board meeting",
            "annual meeting", "committee", "council", "rådet", "elevråd", "velforening", "lions", "rotary", "4h", "speider",
        ),
    ),
    ("ENK", ("intervju", "interview", "klient", "kunde", "client", "hjemmekontor", "heimekontor", "jobbe alene", "veileder + bruker")),
)
"""Codes of the service's target groups with what says so; the first that occurs wins."""

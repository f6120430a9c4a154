"""Words that name a group or say what a room is wanted for, as whole words and as endings, in all four languages."""

from desk.intake.tokens import word_set, word_tuple

GROUP_WORDS = word_set(
    """
    4h arbeiderpartiet as association avdeling avdelinga avdelningen band barnehagar barnehage barnehagen
    barnehagens barnevern barnevernet bedrift bedriftshelsetjenesten bonde bondelag bondelaget borettslag
    bostadsrättsförening bygdekvinnelag bygdekvinner bygdeungdomslag charity choir church club college committee
    company council dagis department eldreråd elevråd elevrådet enhet enheten fau firma fiskerforening fond
    fondet foreining foreininga foreldreutvalg forening foreninga foreningen frivillighetssentral
    frivilligsentral frivilligsentralen frp förening föreningen företag församling förskola förskolan guild
    helsestasjon helsestasjonen hembygdsförening historielag historielaget husflidslag husmorlag høgskole
    høgskolen høyre høyskole idrettslag idrettslaget jeger kameraklubb kindergarten kirka kirke kirken
    klasseforeldre klubb klubben kommitté kommittén kommun kommune kommunen kontor kontoret koret korps korpset
    kors krf kulturskole kulturskolen kulturskulen kvinner kyrkja kör kören lag laget lagets league legekontor
    lions lokallag lokallaget mdg menighet menigheten mållag mållaget nav nettskole nettskolen nettskulen
    nettverk nettverket network organisasjon orkester parish parti partiet pensjonister redningsselskapet rotary
    råd rådet røde rødt sameie sanitet saniteten school scout scouts senterpartiet sjakklubb skola skolan skole
    skolen skolens skule skulen småbrukarlag society sokneråd soknerådet speider speidergruppe speiderne
    stiftelse stiftelsen styre styret sykehus sällskap sällskapet team teamet troupe ungdomslag ungdomslaget
    ungdomsråd union universitet university utval utvalg utvalget vaksenopplæring vaksenopplæringa velforening
    venstre vgs voksenopplæring voksenopplæringa voksenopplæringen
    """
)
GROUP_ACRONYMS = word_set(
    """
    AA AB AP AS ASA BK BRF DPS FAU FK FrP Frp HK IF IK IL Inc KrF LO Ltd MDG NA NAV NHS PPT PRO SK SP SPF SU SV
    V/R
    """
)
"""Short names that are other words in small letters."""
GROUP_ENDINGS = word_tuple(
    """
    lag laget forening foreninga foreningen foreining foreininga förening föreningen klubb klubben kor koret kör
    kören orkester korps korpset råd rådet utvalg utvalget utval styret skole skolen skule skulen skola skolan
    barnehage barnehagen kvinner forbund forbundet partiet nettverk nettverket selskap selskapet sällskap
    opplæringa opplæringen opplæring sentralen tjenesten kontoret kommune klassen kretsen krets menighet
    komiteen komité komite nemnda nemnd kommittén sanitet senteret foreldre foreninger gjengen gutta
    """
)
PURPOSE_WORDS = word_set(
    """
    advokat allmøte allsang andakt anställningsintervju ansvarsgruppe ansvarsgruppemøte arbeid arbeide
    arbeidsgruppe arbete avslutning babymassasje babysang babyshower babysong barnebursdag barselgruppe
    barseltreff basismøte bibelgruppe bilder birthday bokcirkel bokklubb bokprat bokring brettspill bridge
    brudekaffe bryllup brädspel bursdag bønn call chess class club conversation course cv-kurs dans datahjelp
    datakurs debatt debattmøte digitalt dnd dugnad dåp eksamen eksamensrettleiing eksamensuke ekskursjon
    engelskkurs exam exams film filmkveld fjernundervisning folkemøte foredrag foreldremøte fotoklubb fotokurs
    frokostmøte födelsedag föreläsning fødselsdag førstehjelpskurs game games gaming generalforsamling
    grupparbete gruppearb gruppearbeid gruppmöte hackathon handledning heimekontor hjemmekontor hobby homework
    husforhøring håndarbeid høring innflyttingsfest innspilling innspillsmøte interview intervju it-hjelp jobbe
    jobbing jobbintervju jobbklubb jobbsøk jobbsøking jubileum julebord julekorger julemøte kafe kaffe kaffekos
    kafé kalas klassetur klubb klubbkveld knitting kodeklubb koding konfirmasjon konsert kontor korøving
    kunstkurs kurs kurset kursing körövning lan lecture leksehjelp lekser lese lesegruppe lesesirkel lesestund
    lesing lesson lessons lucia luciaøving läsa läsning läxhjälp läxor magic maling medarbeidersamtale mediation
    meditasjon medlemsmøte medlemsmøtene meeting mekling mindfulness miniseminar minnesamvær minnestund möte
    möten møte møtene møteplan møter møtes møtet nattlesing nettmøte nettverksmøte norskkurs norsktrening
    omvisning opplæring opptak pakke pakking party personalmøte planering planlegging planning plugga podcast
    pokemon politikk practice practise presentasjon presentation programmering prosjekt prosjektarbeid
    prosjektmøte prøve quiz quizlag reading rehearsal rekneverksted repetition rettleiing rettshjelp revision
    rollespill rollspel samarbeidsmøte samling samtal samtale samtalegruppe samtalekveld samtaler samvær sang
    sanger sangøving selvhjelpsgruppe seminar sirkel sjakk skatt skattehjelp skrivegruppe skriveverksted skype
    slekt slektsgransking slektskveld slektsmøte slektstreff song sorggruppe spanskkurs spela spelkväll spill
    spille språkcafé språkkafe språkkaffe språkkafé stickcafé stickkafé stiftelsesmøte strikkekafé strikkekveld
    strikkelag strikking studera studere studering studiecirkel studiegruppe studier studiesirkel study studying
    styrelsemöte styremøte styremøter sying sykafé talk teams teater teaterøving tegnekurs tegning teikning
    tenta tentamen tentaplugg test training treff trening trim tutoring undervisning utbildning utbildningsdag
    utviklingssamtale valg valgkomite valgkomité veiledning videomøte videosamtale vigsel warhammer webinar
    workshop yoga zoom årsmöte årsmøte övning øvelse øving
    """
)
PURPOSE_ENDINGS = word_tuple(
    """
    møte møtet møter møtene möte mötet möten kurs kurset gruppe gruppa gruppen grupp sirkel cirkel cirkeln øving
    øvelse övning spill spel trening träning kveld kväll kafé kafe kaffe café prat samtale samtaler samtal prov
    veiledning undervisning opplæring hjelp hjälp eksamen tenta intervju arbeid arbeidet arb arbete lesing
    lesning läsning verksted fest treff samling stund klubb quiz prøve søk søking dag konferanse konferens
    seminar seminarium workshop forelesning föreläsning oppgave oppgaver uppgift prosjekt projekt terapi
    rådgivning rådgiving sang song bursdag kalas lunsj lunch frokost session bokbad spilling øvingar retting
    rettleiing ing
    """
)
NOT_PURPOSE = word_set(
    """
    anything avdeling avklaring avlysing avlysning barn being beskjed bestilling bokning booking bring coming
    dag damer during ending endring epost evening everything familie familien familj familjen family folk fredag
    friends gang ganger gjeng gjengen gjerne going gong gonger gutter idag ingenting jenter kanskje karer key
    kids king litt lørdag mail mandag maybe meget melding mer merking mobil morning mye noen nothing nyckel
    nykel nøkkel onsdag opning people perhaps privat private ring ringing same samma samme sannsynlig some
    something starting stenging stengning søndag telefon tilbakemelding ting tinging tirsdag tlf torsdag trolig
    ungdom ungdomar ungdommer unger vaksne venner vip voksne vuxna vänner åpning
    """
)
AUDIENCES: tuple[tuple[str, str], ...] = (
    (
        "EKS",
        "eksamen|exam|tenta|sensor|invigilat|eksamens",
    ),
    (
        "FRI",
        "norsktrening|leksehjelp|datahjelp|språkkaf|språkcaf|läxhjälp|frivillig|"
        "homework help|norwegian practice|voluntary|volunteer|røde kors|red cross",
    ),
    (
        "BARN",
        "barnehage|förskola|kindergarten|dagis|barneskole|grunnskole|grundskola|"
        "skoleklasse|sfo|nursery|trinn|primary school",
    ),
    (
        "STU",
        "student|fjernundervisning|nettstud|bachelor|masteroppg|university",
    ),
    (
        "ELEV",
        "elev|gruppearb|grupparbete|skoleoppgave|pupil|vgs|study group|kollokvie",
    ),
    (
        "KURS",
        "kurs|course|opplæring|utbildning",
    ),
    (
        "KUL",
        "kulturfellesskap|teater|korøving|songlag|kulturskole|theatre|choir|koret|filmklubb|orkester|korps",
    ),
    (
        "LAG",
        "lag|laget|forening|foreining|förening|klubb|parti|styremøte|årsmøte|"
        "årsmöte|styrelsemöte|medlemsmøte|sanitet|bygdekvinner|association|society|"
        "board meeting|annual meeting|committee|council|rådet|elevråd|velforening|"
        "lions|rotary|4h|speider",
    ),
    (
        "ENK",
        "intervju|interview|klient|kunde|client|hjemmekontor|heimekontor|jobbe alene|veileder + bruker",
    ),
)
"""Codes of the service's target groups with what says so, split by |; the first that occurs wins."""

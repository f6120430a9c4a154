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
    opplæringa opplæringen opplæring sentralen tjenesten kontoret kommune klassen kretsen krets menighet komiteen
    komité komite nemnda nemnd kommittén sanitet senteret foreldre foreninger gjengen gutta universitetet
    universitet akademiet akademi teateret teatret høgskolen kirken kyrkja sentral centralen
    byrået etaten stiftelsen orkesteret brigaden bandet losjen logen unionen
    """
)
PURPOSE_WORDS = word_set(
    """
    advokat aikido akvarell allergi allmøte allsang amming andakt anniversary anställningsintervju ansvarsgruppe
    ansvarsgruppemøte appraisal arbeid arbeide arbeidsgruppe arbete arbetsmöte arvesak assessment astronomy
    audition auditions avslutning baby babymassasje babysang babyshower babysong babysvømming backgammon ballett
    baptism barnebursdag barnedåp barselgruppe barseltreff basismøte beekeeping bees begravelseskaffe
    begravningskaffe bibelgruppe bible bilder bingo biodling birdwatching birthday bisettelse bisittermøte
    blomsterbinding boardgames bokbinding bokbytardag bokbytte bokcirkel bokgruppe bokklubb boklansering bokmøte
    bokprat bokring boksirkel bordtennis brainstorming breakfast brettspill bridge broderi brudekaffe brudgom
    brunch bryllup brädspel brädspelskväll bröllop budsjettmøte buekorps bunadsøm bursdag bursdagsfeiring bytardag
    byttedag byttemarked bønn call casting celebration charades chess choir-practice christening coffee class club
    coaching coding conversation cosplay counseling counselling course craft crafts cramming crochet crocheting
    cv-kurs dans datahjelp datakurs debate debating debatt debattmøte demo digitalt dinner dissertation dnd
    dominoes dop dopfika dopkaffe drama dramagruppe drawing dugnad dåp dåpsfest dåpskaffe dåpskaffi dåpssamtale
    editing eksamen eksamensforberedelse eksamenslesing eksamensrettleiing eksamensuke eksamensøving ekskursjon
    embroidery engelsk engelskkurs essay exam exams fackmöte fagmøte fagprøve familieråd familiesamtale feiring
    fika fikaträff film filming filmkveld fjernmøte fjernundervisning fjordingkveld folkedans folkemøte foredrag
    foreldremøte foreldresamtale fortellerstund fotografering fotoklubb fotokurs friluftsliv frokostmøte funeral
    födelsedag föredrag föreläsning föräldragrupp föräldramöte fødselsdag fødselsforberedende førerkort førjulskos
    førstehjelpskurs game games gaming gardening genealogy generalforsamling generalprøve geocaching gitar
    gitarkurs gjenforening gløgg gospel gravøl grunnlovssamling grupparbete gruppearb gruppearbeid gruppmöte grøt
    gudstjeneste hackathon handledning heimekontor hekling helsekontroll hjemmekontor hjemmelekser hobby homework
    husforhøring håndarbeid håndverk högläsning höstmöte høring høstmøte idemyldring ideverksted improv induction
    infomøte informasjonsmøte innflyttingsfest innsamling innspilling innspillsmøte inntaksmøte interreligious
    interview interviews intervju intervjuer it-hjelp jamming janusmøte jobbe jobbing jobbintervju jobbklubb
    jobbmøte jobbsøk jobbsøking jubileum juleavslutning julebord julebukk julefrokost julegrøt julekorger julemøte
    juletrefest juleverksted kafe kaffe kaffekos kaffemøte kaffeslabberas kaffetreff kafé kalas keramik keramikk
    kickoff klasseforeldremøte klasselag klasseråd klassetur klesbytte klientmøte klientsamtale klubb klubbkveld
    klubbmøte klädbytardag knit knitting kodeklubb koding kollokvie kollokviegruppe kollokvier kollokvium
    konferens konfirmantsamtale konfirmantundervisning konfirmasjon konfirmasjonsfest konsert kontor kontraktsmøte
    koordineringsmøte kortspill korøving kryssord kulturkveld kundemøte kunderådgivning kundmöte kunstkurs kurs
    kurset kursing kveldskurs kvinnecafé körsång körövning lagmøte lan lecture ledermøte ledersamling
    ledningsgrupp lego leksehjelp lekser lese lesegruppe leseklubb leseprøve lesesirkel lesestund lesetrening
    lesing lesson lessons linedance lucia luciaøving lunch lydopptak lynkurs läsa läscirkel läsgrupp läsning
    läxhjälp läxor magic maling mamma-treff matematikk matte mattehjelp mattekurs medarbeidersamtale mediasjon
    mediation medietrening meditasjon medlemskveld medlemsmøte medlemsmøtene meeting mekling memorial mensendieck
    mentoring mentormøte mindfulness miniseminar minnemarkering minnesamvær minnesstund minnestund muntlig
    museumskveld musikkquiz målning möte möten møte møtene møteplan møter møtes møtet nabomøte namnsdag nattlesing
    naturlos navnefest nettkurs nettmøte nettstudier nettundervisning nettverksmøte networking norsk norskkurs
    norskprøve norsktrening nyårsfest næringslivsfrokost odling omvisning onboarding oppfølgingsmøte
    oppfølgingssamtale opplesing opplæring opptak oral orientering origami painting pakke pakking party
    pensjonistdans personalfest personalmöte personalmøte personalsamling photography photoshoot pitch pitching
    planering planlegging planning planting playgroup plugg plugga pluggar podcast podkast podkastopptak poesi
    poetry pokemon poker pokerkveld politikk portrait pottery practice practise prayer presentasjon
    presentasjonsøving presentation presentations programmering programming proofreading prosjekt prosjektarbeid
    prosjektmøte prøve prøvespill pubquiz puslespill quilting quiz quizlag quizzing radioteater ramadan reading
    recording regnskap rehearsal rehearsals rehearse rehearsing rekneverksted rekruttering repetition
    retrospective rettesamtale rettleiing rettshjelp reunion revision revy revyøving robotics roleplaying
    rollespill rollspel rådgivingssamtale rådgivningssamtal sagostund samarbeidsmøte samling samtal samtale
    samtalegruppe samtalekveld samtaler samvær sang sanger sangtrening sangøving schackturnering scrabble
    scrapbooking scripture selvhjelpsgruppe seminar sewing sirkel sjakk sjakkspill sjakkturnering skatt
    skattehjelp skolearbeid skoletime skrivarcirkel skrivarkurs skrivegruppe skrivekurs skrivesirkel skrivestue
    skriveverksted skriving skulearbeid skype slekt slektsforskning slektsgransking slektskveld slektsmøte
    slektstreff släktforskning släktträff slöjd snekring sommeravslutning song sorggruppe spanish spanskkurs spela
    spelkväll spelträff spill spille språkcafé språkkafe språkkaffe språkkafé språktrening standup stickcafé
    stickkafé stickning stiftelsesmøte storytime strategy strikkekafé strikkekveld strikkelag strikking
    student-kalas studera studere studering studiecirkel studiegruppe studier studiesirkel study studying
    styrelsemöte styremøte styremøter supper support swap swapping swaps sying sykafé sykurs syltekurs sångstund
    sömnad søm sømkurs tai-chi talekurs talk tea teambuilding teams teater teaterøving teckning tegnekurs tegning
    teikning telefonintervju telefonmöte telefonmøte tenta tentaläsning tentamen tentaplugg test theology therapy
    thesis toastmasters tolking training translation treff trekkspill trening trim trädgård tulipan turplanlegging
    tutoring tv-aksjon tyskkurs undervisning utbildning utbildningsdag utdanningssamtale utdrikningslag
    utvecklingssamtal utviklingssamtale utviklingssamtaler valg valgkomite valgkomité veiledning vennebok vevkurs
    videokonferens videomøte videosamtale vigsel vinsmaking virkning visesang viva voksenopplæring
    vurderingssamtale vävkurs vävning vårmöte wake warhammer weaving webinar wedding workshop writing yoga zoom
    åpen årsfest årsmöte årsmøte övning øvelse øving
    """
)
PURPOSE_ENDINGS = word_tuple(
    """
    møte møtet møter møtene möte mötet möten kurs kurset gruppe gruppa gruppen grupp sirkel cirkel cirkeln øving
    øvelse övning spill spel trening träning kveld kväll kafé kafe kaffe café prat samtale samtaler samtal prov
    veiledning undervisning opplæring hjelp hjälp eksamen tenta intervju arbeid arbeidet arb arbete lesing lesning
    läsning verksted fest treff samling stund klubb quiz prøve søk søking dag konferanse konferens seminar
    seminarium workshop forelesning föreläsning oppgave oppgaver uppgift prosjekt projekt terapi rådgivning
    rådgiving sang song bursdag kalas lunsj lunch frokost session bokbad spilling øvingar retting rettleiing ing
    kafeen kaféen kafeén caféet kursen samtalen kvelden kvällen treffet treffen träffen lunsjen lunchen prøven
    samlinga samlingen timen seminaret verkstedet loppis
    verkstad verkstaden pyssel oppgåve oppgåver uppsats besök besøk kikking kiking skådning sport afton skriving
    øvingane ledermøte leiarmøte samvær forberedelse forberedelser förberedelse förberedelser marathon maraton
    feiring feiringa festen trim dans seansen turnering turneringen konsert konserten øvinga øvelsen gjennomgang
    evaluering avslutning avslutninga avslutningen markering marknad marked loppemarked bytte træff träff
    mottakelse lansering fika konferansen foredrag föredrag
    """
)
NOT_PURPOSE = word_set(
    """
    opptatt oppteke upptaget upptagen fru herr mr mrs ms helsing hälsning hälsningar ei stund
    anything avdeling avklaring avlysing avlysning avmelding barn being bekreftelse beskjed bestilling bokning
    booking bring coming dag damer during ending endring endringer epost evening everything evt familie familien
    familj familjen family folk fredag friends gang ganger gjeng gjengen gjerne going gong gonger gutter idag
    ingenting jenter kanskje karer key kids king litt lørdag mail mandag maybe meget melding mer merking mobil
    morning mye noen nothing nyckel nykel nøkkel onsdag opning people perhaps planen privat private påmelding ring
    ringing same samma samme sannsynlig some something starting stenging stengning søndag telefon tilbakemelding
    ting tinging tirsdag tlf torsdag trolig ungdom ungdomar ungdommer unger vaksne venner vip voksne vuxna vänner
    åpning
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

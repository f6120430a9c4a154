"""Given names common in Norway, Sweden and Britain and among those who came to live there."""

GIVEN = """
marian odile ottilia heidrun amalia ludwig ivor priscilla willa april may lill zoë chloë renée andré josé inès
bror cecily damian danielle danny faridah gun haneen herbjørg jackie jose kamilla kholod liz lou rannveig reg said
tamar tomine ture une vic vivien
aada aadne aage aagot aarav aaron aase aasmund abby abdelkader abdella abdi abdirahim abdirahman abdirizak
abdisalam abdoulaye abdul abdulaziz abdulkadir abdullah abdullahi abdulrahman abeba abeer abel abena abera
abigail abiodun abraham abubakar abukar ada adaeze adam adan adane adebayo adele adeline adesh adil aditi
adnan adrian adriana adwoa afia afra afrah afshin afua agata agatha agda agnes agneta agnete agnieszka ahlam
ahmad ahmadou ahmed ahmet aida aidan aileen aili ailo ailsa aimo aina aino airi aisha aisling ajay ajit akash
akil akosua akram aksel akua alaa aladin alan alana alasdair alastair albert albertine albie albin alec
alejandra alejandro aleks aleksandar aleksander aleksandra alem alena alessandro alette alex alexander
alexandra alexei alf alfhild alfie alfred algot alhassan ali alice alicia alida alija alin alina alisa alisha
alison alistair aliya aliyah allan alma almaz almir alrik alva alvar alve alvhild alvilde alvin ama amal
amalie aman amanda amanuel amar amara amber ambrose ameer ameera amel amela amelia amelie amena amer amin
amina aminah aminata amine amir amira amirah amjad ammar amna amos amrit amund amy ana anabel anan anand
ananya anas anass anastasia anastasiia anatolii anbar anbjørg anders anders-ole andile andre andrea andreas
andrei andrew andrine andrius andriy andrzej andy ane ane-marte anette anfinn angela angelica angelina
angharad angus anh anika aniket anil anine anisa anisha anissa anita anja anjali anjum anker anki ankit anlaug
ann ann-britt ann-charlotte ann-christin ann-louise anna anna-lena annabel annabelle annam annar annbjørg anne
anneli annelie annelise annette annfrid annichen annicka annie annika annikken annlaug anny ansah ante anthony
antje antoine anton antonela antoni antonina antonio anwar anwen anya aoi aoife aparna aram arash arben archie
ardian ardis are areej arezoo arian ariana arianne ariel arif arijana arild arjun arlo arman armin arminas
arna arnar arnbjørg arne arnfinn arngeir arnhild arnlaug arnljot arnold arnstein arnt arnulf aron arsalan arta
artan artem arthit arthur artur artūras arve arvid arvo arwen arya aryan asad asami asante asbjorn asbjørg
asbjørn asfaw asgeir asgjerd asha ashleigh ashley ashok ashraf ashwin asif asim asiya ask askild aslak aslaug
asle asma asmaa asmund assad asta aster astor astri astrid asya atif atiya atle atli aubrey aud audgunn
audhild audny audrey audun august augusta aurelie aurora ausra ava avery avni awa awet axel ayaan ayaka ayan
ayanna ayat ayelet ayesha ayla aylin ayman aynur ayodele ayoub ayse aysel ayub ayşe azad azadeh azat azhar
aziz aziza azra baard babajide babs bahar bahati bahram balder balqis baraka baran barb barbara barbro barham
barnaby barney barry bartek bartosz basel bashar bashir bassam bastian batool bayan baz bea beata beate
beatrice beatriz beau becky behnam behrouz bekim belinda bella ben bendik benedict benedicte benedikte bengt
benjamin benny bente berat beret berfin berglind bergljot berhane berit berivan bernadette bernard bernhard
bernt bernt-ivar bert berta bertie bertil beryl besa besart beshir beth bethan bethany betty bev beverley
bhavna bianca bibbi bilal bill billie billy bilqis biniam binta biret birger birgit birgitta birgitte birhan
birk birte birthe biruk biruta bisharo bjarne bjarnhild bjarte bjorg bjorn björg björn bjørg bjørghild
bjørgulf bjørgunn bjørgvin bjørk bjørn bjørnar bjørnhild bjørnulf blake blerim blerta blodwen bo bob bobby
bodil bodvar bogdan bojan bola bonnie borge borghild borgny boris bosse bozena bozhena bradley brage brahim
brandon branka brede brenda brendan brhane brian bridget bridie brigitte brit brita britt britt-marie britta
bronwyn bruce bruno bryan bryn brynhild brynjar brynjulf brynjulv bryony bukola burak burhan byung bård börje
børge børre cadi caitlin callum calvin cameron camilla camille camillo canan candice carina carine carl
carl-johan carla carlos carly carmel carmen carol carole carolina caroline carrie carys casey casper caspian
cassandra cassie catalin catalina catarina cathal catharina catherine cathrine cathy cato catriona cecil
cecilia cecilie cedric celeste celia celina celine cem cemile cerys chad chandra chandrika chang chantal chao
charles charlie charlotta charlotte chau chaz chelsea chen cheryl chi chiara chidera chidi chike chinedu
chinonso chinwe chioma chiyo chloe chloé chris christa christel christelle christer christian christin
christina christine christoffer christopher christy ciara ciaran cihan ciro claes claire clara clare clarissa
claude claudia claudiu clem clement cleo clifford clive colette colin colleen connie connor conny conrad
constance cora corey corinne cormac cornelia cornelis cosmin courtney craig cristian cristiana cristina
cristoffer cumali curt cynthia cyril cyrus dafydd dag dagfinn dagfrid dagmar dagmund dagny dagrun dagrunn
dagur dahir dai daisy daiva dalal dalia dan dan-erik dana dani danial daniel daniela daniella danijel danijela
danish danuta daphne dara darcy daria darius dariusz dariya darko darragh darren daryl daryna daud dave david
davide dawa dawid dawit dawn dawood dean deb debbie deborah debs declan deepa deepak deirdre dejan delia
delilah della delphine delyth denis denise deniz dennis denys denzel derek dermot desirée desmond devi devran
dewi dhaha dhalia dhruv diana diane dick didrik diego dieter dijana dilan dilara dilek dilip dilshad dilys
dima dina dinesh dino disa ditte divya djamal djamila dmitri dmytro dobromir doina dolores dominic dominik
dominika dominique don donal donald donatella donjeta donna dora dordi doreen dorian doris dorota dorothy
dorte dorthe dorthea dot doug dougal dougie douglas dragan dragana dragica drago drew duncan dung duong duy
duygu dylan eamon ebba ebbe ebele ebrahim edda eddie eddy edel edgar edie edin edina edis edit edita edith
edith-marie edla edmund edona edvard edvin edward edwin edwina efrem efua egil egill ehsan eigil eileen eilert
eili eilidh eilif eilin eiliv eimear eimund einar einride eir eira eirik eiril eirill eirin eirun eivind eivor
ekaterina ekin ela elaine elchin elda eldar eldbjørg eldin eldrid eleanor elena eleni elfrid elhadj elham eli
elian elias elida elif elin elina eline elira elis elisa elisabet elisabeth elisabetta elise elisha eliza
elizabeth ella ellbjørg elle ellen ellie elling ellinor elliot elliott ellis elma elmir elmira elna elof
eloise elona elsa elsayed else elsebeth elsie elspeth elsy elton elvin elvira elvis elwira elżbieta ema embla
embrik emeka emelie emely emerson emil emili emilia emilie emilija emily emin emina emine emir emira emma
emmanuel emmanuelle emmy emre emrys endre enes engebret enid enisa enok enrico enrique ensar eoin eric erica
erik erika erin eritrea eritrea-lul erland erle erlend erling ermal ermias ermin erna ernest ernst erol ersin
erzhan esben esbjörn eskil esma esme espen esra estelle esten ester esther eszter ethan ethel euan eugen
eugene eugenia eun-ji eva eva-lill evald evan eve evelina evelyn even everett evert evgeni evie evind evy ewa
ewan ewelina eyerusalem eyob eystein eyvind eyvor ezgi ezra fabian fabio fadi fadil fadma faduma fadumo fahad
fahima fahmi faisal faith faiza falk fanny farah fardowsa farhad farhan farid farida faris farouk farrah
farrukh fartein farzana fasil fatema faten fathi fathia fatih fatiha fatima fatimah fatma fatme fatmir fatou
fatuma fawad fawzi fawzia fay faye faysal federica fedir felicia felicity felix femi ferdi ferdinand fergus
ferhat feride feven fevzi feyza ffion filip filipa filippa fillip filmon filsan finlay finley finn finnbjørn
fiona fionn firas firat fitsum fjolla flamur flo flora florence florian florin florina flynn folasade folke
folkvard frances francesca francesco francis frank frankie franz franziska françois fraser fred freddie freddy
fredric fredrik fredrika fredrikka fredrikke freja freya frida fride fridtjof frithjof fritjof frode froydis
frøy frøya frøydis fuad gabor gabriel gabriela gabriella gabrielle gail gaja ganesh gard gareth gary gaurav
gaute gavin gayle gaz gazi gebre geeta geir geirmund gemma genc genet genevieve geoff geoffrey georg george
georgi georgia georgie georgina georgine geraint gerald geraldine gerard gerd gerda gerdis gergana gerhard
gerry gert gertrud gerty getachew gethin ghada ghazal ghulam gianna gideon gilbert giles gill gillian gillis
gina ginny gintaras giorgos giovanni girma gisela gislaug gisle gita gittan gitte giulia gjermund gjertrud
gjest gjølaug gjøran gladys glen glenda glenn gloria glyn glynis godfrey goitom goran gordana gordon gorm
gottfrid grace graeme graham granit grant grazyna greg gregers greta grete grethe gro grunde gry grzegorz
gudbrand gudleif gudleik gudmar gudmund gudny gudrun gudveig guinevere gulbrand guled gulistan gull-britt
gullan gullbrand gullik gulnara gulsen gunbjørg gunborg gunda gunhild gunilla gunlaug gunleik gunn gunnar
gunnbjørg gunnel gunnhild gunnlaug gunnvald gunnvor gunstein gunvald gunvor guri gurine gurli guro gus gustaf
gustav gustavo guto guttorm guy gwen gwilym gwyneth göran görel gösta göta göte gözde günay haakon haben habib
habiba habibullah habte habtom hacer haci hadas hadi hadia hadiya hadiza hafid hafida hafsa haftor haider
haile hakan hakim hakon hal hala haldis haldor halfdan halgeir halim halima halina halkjel hallbjørg hallbjørn
halldis halldor halle hallfrid hallgeir hallgerd hallgrim hallstein hallvard halvar halvard halvdan halvor
hamad hamdi hamed hamid hamish hamit hammad hamoud hampus hamsa hamza hana hanan hang hani hania hanin hanna
hannah hannan hanne hanne-marie hans hao harald harda haris harish harley harold harper harriet harrison harry
haruka harun harvey hasan hashem hashim hassan hassana hatice hatim hattie hauk havard hawa hawo haya haydar
hayden hayley haythem hazel heath heather heba hector hedayat hedda hedvig hedvik hege heid heidi heidrun
heike heine helen helena helene helfrid helga helgar helge helge-andre helje helle hellen helmer hemant hend
hennie henning henny henok henrietta henriette henrik henry herbert herbjørn herborg herbrand herdis hergeir
herleik herman hermann hermela hermina hermine hermod hermund herta herulf hester hettie hevin hiba hibo hieu
hikmet hilal hilary hilbert hild hilda hilde hildeborg hildegard hildegun hildegunn hilding hildur hilja
hillevi hilma hilmar hilmi hina hind hiro hiroshi hiva hiwa hiwot hjalmar hjordis hjördis hjørdis hoa hoang
hodan hogne holger holly holmfrid hope horia horst hosna hossein houda howard hrefna hroar hubert huda hugh
hugo hulda huldine huong husam husein huseyin husna hussain hussein huw hye hye-jin hywel håkan håkon håvald
håvar håvard hüseyin iain ian ianthe ibado ibi ibolya ibrahim ibrahima ida idar idil idris idriss idun idunn
ifeoma ifrah iga ignacio ignacy ignas igor ikra ikram ilaria ildri ilham ilija iliyas ilknur ilona ilse ilyas
imad iman imani imogen imran imtiaz ina inas indira ine ines inga inga-lill ingalill ingar ingard ingbjørg
inge ingebjørg ingeborg ingebret ingebrigt ingegerd ingegärd ingela ingeleiv ingelin ingemar ingemund inger
ingerd ingerid ingfrid ingibjorg ingjald ingjerd ingmar ingmund ingolf ingrid ingrida ingrun ingrunn ingstein
ingunn ingvald ingvar ingvild ingvor inna inés inês ioan ioana iolo iona ionel ionut iqbal iqra iram irena
irene irfan irina iris irma irmelin irmina irvin iryna iréne isa isaac isabel isabell isabella isabelle
isadora isaias isak iselin isla ismael ismahan ismail ismet isobel isra israa issa istvan iva ivan ivana
ivanka ivar ive iver iveta ivo ivona ivor ivy iwona iyad izabela izabella izak jaber jacek jack jacob
jacqueline jacqui jacquie jade jaden jadwiga jafar jagoda jahid jake jakob jakov jakub jala jalal jamaal jamal
jameela james jamie jamila jamilah jan jan-olov jana jane janelle janet janica janice janicke janina janne
jannicke jannike janusz jarand jardar jared jarek jarl jarle jaroslav jarosław jarvis jasim jasmin jasmina
jasmine jasna jason jasper jaspreet jassim javad javed javier jawad jaya jayden jayne jean jeanette jeanne
jeannie jed jeff jeffrey jelena jemima jen jenna jenni jennie jennifer jenny jens jens-petter jeremy jerker
jerome jerry jerzy jesper jess jessan jesse jessica jessie jesús jette jia jibril jihan jiho jill jilly jim
jimmie jimmy jin jing jo joachim joakim joan joana joanna joanne joar jocelyn jocke jodie joe joel jofrid
jogeir johan johanna johannah johanne johannes john johnny jolanta jolene jomar jon jon-arne jonah jonas
jonatan jonathan jone jonetta joni jonna jonny joona joralf jordan jorge jorgen jorid jorn jorun jorund jorunn
josef josefa josefin josefine joseph josephine josh joshua josie josipa jostein josé jovan jovana joy joyce
joão juan juana jude judit judith judy jules julia julian juliane julianna julianne julie juliet juliette
julio julita julius juma june junko juno jurate juris justin justine justyna jutta jytte jörgen jøran jørgen
jøri jøril jørn jørund jürgen kaare kadir kadri kai kaia kaisa kaito kaj kaja kalina kaljon kalle kaltrina
kalyani kamal kamala kamil kamila kamran kang kaori kara kare karen kari karianne karim karima karin karina
karine karl karl-erik karl-gustav karla karol karolina karoline karolis karstein karsten karthik karwan kasia
kasim kaspar kaspara kasper kaspian kat kata katarina katarzyna kate katelyn kateryna kath katharina katherine
kathleen kathrine kathryn kathy katie katinka katja katrin katrine katya kaveh kavita kawa kay kaya kayla
kayleigh kazim kazimierz kedir keeley keiko keira keiran keith kellie kelly kelvin kemal ken kenan kendra
kenji kennet kenneth kenny kent keri kerim kerry kerstin keti ketil kev kevin khadija khadra khaled khaleda
khalid khalil khanh kheder khedija khuong kian kiara kibrom kicki kidane kidus kiera kieran kieu kim kine
kinga kira kiran kirsten kirsti kirstin kirsty kirubel kit kita kittil kitty kjartan kjell kjellaug kjellfrid
kjellrun kjellvard kjersti kjerstin kjetil klara klas klaudia klaus kleng klodian knut knut-erik kobra kofi
kolbein kolbjørn konrad konstantin kornelia kornelius krishna kristaps kristen krister kristi kristian
kristiane kristin kristina kristine kristjan kristofer kristoff kristoffer kristy krisztina krystian krystyna
krzys krzysztof kubra kurt kurt-arne kwame kyaw kyle kylie kyrre kåja kåra kåre lachlan laila lakshmi lamin
lana lance lanh lara larry lars lars-erik lars-göran larysa lasse laszlo latifa laura laurel lauren laurence
laurie laurits laurynas lavrans lawrence layan layla lazar lea leah leander leanne lee leena leidolf leidulf
leidulv leif leigh leikny leila leiv lemlem lemma len lena lene lennart lennox leo leon leona leonard leonie
leonora leopold lerato leroy lesley leslie leszek leticia levi lewis lexi leyla leyre li liam lian liana liban
lidia lidiya lidvard liisa lila lilah lilian liliana lilit lilja lillan lillemor lillian lilly lily lin lina
linda lindis lindsay lindsey line ling linh linn linnea linnéa linus lionel liridon lirim lisa lisbet lisbeth
lise liselott lisen liss liudmyla liv liva live lizzie ljiljana ljubov llinos lloyd lo lodve logan lois loke
lola lona lone loran lorcan loredana lorentz lorenzo loretta lorna lornts lorraine lotta lotte lotten lottie
louie louis louisa louise lourdes lova lovis lovisa lovise lowri luan lubna luc luca lucas lucia lucian
luciana lucille lucinda lucjan lucy lucía ludmila ludmilla ludolf ludvig ludvik luis luisa luise luka lukas
lukasz luke luna luther luul lyder lydia lykke lyla lyn lyndon lyng lyngve lynn lynne lyra lyudmila lyudmyla
lærke løvise maaike maan mabel maciej mackenzie madde maddie maddy madeleine madeline madge madina mads maeve
magd magda magdalena magdy maggie magnar magne magnhild magnhilde magni magnus magnvald mahad mahamed mahamoud
mahbub mahdi mahmoud mahnaz mahsa mai mai-linh maia maida maija maiken mair mairi maisie maj maj-lis maja
majid majken majvor makan makda malaika malak malcolm malene malfrid malgorzata malik malika malin malina
mallory malou malte malvin mamadou mamdouh manal manar mandana mandeep mandy maneesh manoj manon mansoor
mansour manuel manuela maqsood mara marat marc marcel marcela marcelius marcella marcia marcin marco marcus
mareike marek maren margaret margareta margarete margareth margarita margery margido margie margit margo
margot margreta margrete margrethe margunn mari maria mariam mariama mariana mariann marianna marianne marie
marie-louise mariel mariell marielle mariia marija marijana marika marilena marina mario mariola marion marit
marita maritta marius mariusz mariya marja marjorie mark marko markus marlena marlene marley marlon maron
marta marte martha marthe martin martina martine martinus marty martyna marvin marwa marwan mary mary-ann
mary-jane maryam maryan marzena masha mason masood masoud massimo massoud matea matej mateo mateusz mathea
matheo matheus mathias mathilda mathilde mathis matias matilda mats matt matteo matthew matti mattia mattias
mattis maud maureen maurice mavis max maxim maximilian maxine maxwell maya mayada mayah małgorzata mebratu
medhanie mediha medina meera megan mehdi mehmet mehran mehtap mei meja mel melaku melanie melat melek melesse
melina melinda melisa melissa melker melody meltem melvin memet meral meredith mererid merete merethe merhawi
merima merlin meron mersiha merve mervyn meryem meryl mesfin meskerem metin mette mhairi mia michael michaela
michal michał michel michelle mick mie miguel mihai mika mikael mikaela mikal mike mikkel mikkeline mikkjel
mikko mila milad milan mildrid milena miles milica milla mille millicent millie milly milo milos milton mimi
mimmi mimoza mina minela minh minna minnie mio mira miranda mirco mireille mirek mirel mirela miriam mirjam
mirjana mirko mirna miro miroslaw mirsad mirza mitchell mitra mladen mo moa modestas modolf modulf moein
mohamad mohamed mohammad mohammadi mohammed mohamud mohanad mohsen mohsin moira moises mojtaba molfrid mollie
molly momina mona mona-lisa moncef monica monika monique monir monira mons montgomery monty morag morgan
morris morten mosammat mose moses mostafa mouna mounir mubarak muhamed muhammad muhammed muhammet mukhtar mulu
mulugeta muna muniba munin munir munira murad murat murdo muriel murray musa musab muse mustaf mustafa
muzaffar myat myfanwy mykhailo mykola myles myra myriam myroslava myrtle máret märit märta märtha målfrid måns
mårten nabil nabila nada nadeem nadezhda nadia nadiia nadim nadine nadir nadira nadja naeem nafisa naga nahid
nahla nahom naif naila naima najat najib najma nam namir namrata nan nancy nanna naoko naomi naresh narges
nargiz nasim nasima nasir nasra nasrin nasser natalia natalie nataliia natalija natasha nate nathalie nathan
nathaniel nathnael navid nawaf nawal nazanin nazar nazim nazir nazlı neda nedim neelam negar negash negin neha
neil nell nellie nelly nels nelson neo nermin nerys nesrin nesta neve neven nevena neville nghia ngoc ngozi
nguyen nguyet nhan nhi nhung nia niall niamat niamh nicholas nick nicklas nicky niclas nicola nicolai nicolas
nicolay nicole nicoline nidal niels nigel nihad nihal nijaz nikita nikki niklas nikola nikolai nikolas nikolay
nikolina nikoline nila nils nils-aslak nils-erik nima nimo nina nino ninos niran nirmala nisha nishan nisrin
nisse niyaz nizar njaal njord njål noah noel noelle nolan noman noomi noor nora norah norbert noreen norleif
norma norman normann norunn norvald nour noura nourhan nuala nuha nuno nura nuran nuray nurgül nuri nuria
nurten nusrat oana obaid obinna octavian oda oday odd oddbjart oddbjørg oddbjørn oddfred oddfrid oddgeir
oddgunn oddhild oddlaug oddleif oddmund oddny oddrun oddvar oddveig oddvin odilia odin odny oisin okan oksana
ola olaf olafine olai olaug olav olava ole ole-petter oleg oleh oleksandr oleksandra oleksii olena olexandr
olga olgeir olha oliander oline olive oliver olivia olivier olle ollie olof olov olumide olve olver omar omari
omer omid ommund omneya ona oona oonagh ophelia oran ordin orges orhan orjan orla orlando orvar osama oscar
oskar osmahan osman ossian osvald otelie othilie othman otilia otilie ottar otte ottilia otto oumar ove owain
owe owen oyvind ozan ozlem paal pablo paddy padma paige pal pallavi palle pam pamela pande pansy paola paolo
parisa parveen parvin parviz parwin pasha pat patricia patrick patrik patrycja patryk patsy patti paul paula
paulina pauline paulius pavel pawel paweł payam payman pearl peder pedram pedro peggy pejman pelle penelope
penny per percy pernilla pernille perparim perry petar pete peter petr petra petre petrine petronella petrus
petter petya phan phil philip philipos philippa phillip phillipa phineas phoebe phuong phyllis pia pierre
piers pilar pinar piotr pippa pippi polly pontus pooja poppy poul pradeep prakash preben precious prem
priscila priscilla priya przemek przemysław pär pär-ola pål qais qasim qendrim quang quentin quincy quintus
quyen quynh rabia rachael rachel rachida radek radhika radka radmila radoslav radosław radu raed rafael
rafaela rafal rafał rafi raghad ragheb ragna ragnar ragnbjørg ragnbjørn ragndi ragne ragnfred ragnfrid
ragnhild ragni ragnvald rahaf rahel rahim rahima rahma rahman rahul raimond raj raja rajan rajesh rakel rakesh
ralf ralph raluca ramadan ramazan ramesh rami ramin ramiz ramon ramona ramsay rana randa randall randi randolf
randulf rangdi ranghild rania ranjit ranveig raphael raphaël raquel rasa rasha rashid rashida rasim rasmus
rauf raul ravi ravinder ravn rawan ray raymond raza razan rebecca rebecka rebekah rebekka reda redi reece reem
refik reggie regina reginald regine reham rehana reidar reidulf reidulv reidun reiel reier reimund rein
reinert rekha remi rena renas renata renate rene renée reuben reza rezan rhian rhiannon rhoda rhona rhonda
rhys riad ricardo rich richard richie rick rickard ricky rifat rigmor rihab rikard rikke riley rima rimas
ringvald risten rita riyad riza roald roar rob robban robbie robel robert roberta roberto robin robyn roda
roddy roderick rodica rodney rodrigo rog roger rohan roine roisin rojda rojin roksana roland rolf rolf-göran
rolv roman romana romeo romina romy ron ronahi ronald ronan ronja ronnaug ronnie ronny rory rosa rosalie
rosalind rosalinda rosamund rosanna rose roseanne rosemary rosie rosmarie ross rowan roxana roxanne roy roya
roza rozalia rozerin ruairi ruben rubina ruby rubén rudina rufus rui rukhsana rukiya rumen runa runar rune
runhild runolv rupert ruslan russ russell rustam rusty rut ruta rutger ruth ruthie ruzica ryan ryszard rønnaug
rønnfrid saad saba sabah sabina sabine sabir sabit sabri sabrin sabrina sachin sadaf sade sadegh sadia sadie
sadik sadiq saed saeed safa safaa safet safia safiya saga sagal sahar sahib sahra saida sajad sajid sajjad
sakarias sakina sakura salah salahuddin salam saleh saleha salem salih saliha salim sally salma salman salome
salve salwa sam samah samantha samar samer sami samia samina samir samira samiya sammy samson samuel sana
sandeep sander sandra sandy sanela sangeeta sanja sanjay sanna sanne santiago saoirse saqib sara sarah sarbast
sardar sarita sasa sasha saskia sassan satoshi sattar saul savannah savas sawsan saša scarlett scott seamus
sean sebahat sebastian sebjørg sebjørn seble sedat sedef seid selahattin selam selamawit selda selena selim
selin selina selma selmer selwyn semere semira sena senad senait senay sener serdar sergei sergio serhii
serhiy serkan serpil setareh seth sevda severin seydou seyed seyit shaban shabnam shada shadi shadia shafi
shafiq shahab shahad shahid shahida shahin shahram shahrzad shaima shakir shakira shalini shamim shamsa shamso
shane shannon shanthi shara sharif sharmarke sharon shaun shauna shayan shazia sheena sheila sheldon shelley
sherin sherzad shilan shir shireen shirin shirley shiva shona shota shpresa shqipe shreya shukri shukria
siamak sian sibel sibusiso sid siddharth siddiq sidney sidra sidsel siegfried sienna sif sigbjørg sigbjørn
sigbritt sigdis sigfred sigfrid sigge siggen sigmund signar signe signhild signy sigrid sigrun sigrunn sigulf
sigurd sigvald sigvard sigvart sigve sihem silas silja silje silvana silvia silvija simen simin simon simona
simone simran sina sinan sindre sindri sinead sinem sinéad siobhan sion siri sirianne siril siselill sissel
siv sivan sivert siw siwan sixten siyar sjur sjøfn skage skjalg skye slavica slavko slawomir slobodan snefrid
sneha snežana snorre sofia sofie sofus soha sohail soham soheila sol solbjørg solbjørn soleie soleil solfinn
solfred solfrid solgunn solomon solrun solvei solveig solvor solvår soma somaia sondre sonia sonja soo-jin
sophia sophie soraya sorcha soren sorin sorina soroush spencer srdjan staale stacey stacy staffan stan
stanislav stanisław stanko stanley stefan stefania steffen stefka stein steinar steinfinn steinulf steinulv
stella stellan sten steph stephan stephanie stephen steve steven stewart stian stig stig-arne stina stine
stinius storm stu stuart sture sturla sturle styrbjörn stål ståle suad subhi sue suhaila suhayb sujata suki
sukri sulaiman suleiman sulejman sultan sultana sumaia sumaya sumeyye summer sundus sune sunil sunita sunna
sunneva sunniva sunnøve suraj suresh susan susann susanna susannah susanne susanti susie sussi suzanna suzanne
suzi suzie svala svale svanaug svanhild svante svea svein sveinulf sveinung sven sven-olof svend svenn sverke
sverker sverre svetlana svitlana swati sybil syed sylve sylvester sylvi sylvia sylwester sylwia synne synneva
synnove synnøve synøve syver szczepan szymon sölve sören sörens sølve sølvi søren sørine tabitha tadeusz tage
taha tahir tahira taiwo takeshi tala talal tale tallak talleiv tam tamara tamer tamim tamsin taner tania tanja
tanveer tanya tara tarald taras tarek tareq tarig tarik tariq tarjei tarjer tasha tatiana tatjana tatyana
tawfiq taylor tayyab tea ted tedd teddy tegan tekeste tekla tekle tellef telma temesgen teodor teodora terence
teresa terese terje terjei terry tesfay tesfaye tess tessa tessan tetiana tewodros thabo thaddeus thage thai
thale thanh thao thea thelma theo theodor theodora theodore theresa therese theresia thierno thilo thomas
thomine thor thora thorbjorn thorbjørn thorborg thore thorfinn thorgeir thorhild thorild thorkild thorleif
thormod thorolf thorstein thorsten thorun thorunn thorvald thrond thuy tia tiago tiara tigist tihana tiina
tilda tilde tilje tilla tilly tim timo timon timothy timur tina tindra tine tirhas tiril tiziana toan tobi
tobias tobine toby todd toini tollak tollef tom tom-erik tomas tomasz tomek tomislav tommie tommo tommy tone
toni tonje tony tor tora toralf toralv torbjorn torbjörn torbjørg torbjørn torbjørnar torborg tord tordis tore
torfinn torfrid torgals torgeir torger torgils torgny torgrim torgunn torhall torhild tori toril torild torill
torje torjer torjus torkel torkil torkild torkjel torkjell torlaug torleif torleik torleiv tormod tormund
torny torodd torolf torolv torstein torsten torulf torun torunn torvald torvard torveig tosin tosten tova tove
tove-lise tracey tracie tracy tran trang travis trev trevor tricia trina trine trinh trish tristan trixie tron
trond trude trudie trudy truls trung trygve trym tsegay tsion tuan tugba tulla tuncay tunde tung turi turid
turill tuva tuyet tyko tyler tyra tyri tyrone tønnes tørris ubah ulf ulla ulla-britt ulrica ulrik ulrika
ulrikke ulvar ulvhild ulviye ulysses umair umar umer ummu una unn unni unnveig uno urban uri ursula usha usman
uta uwe uzma uğur vadim vahid vaida val valborg valdemar valdis valdrin valentin valentina valentine valentyna
valeria valerie valgerd valon valter vanessa vanja vasile vasyl vaughan vebjørg vebjørn vedran vega vegaard
vegar vegard veine velaug velma vemund vendela venkat vera verity vermund vern verner vernon veronica veronika
veslemøy vesna vetle vibeke vicki vicky victor victoria vida vidar vidkun vidya viet vigdis viggo vigleik
vijay vijaya vika vikas viking vikram viktor viktoria viktoriia vilde vilgot vilhelm vilja viljar villads
ville vilma vilmar vince vincent vincenzo vinh vinjar viola violet violeta viorel virginia vitalii viv vivan
viveca vivek viveka vivi vivian vivianne vivienne vlad vladimir vladislav vojislav volodymyr vu vuk vårin wade
wael wafa wafaa wahid wahida wajid waldemar waleed walid walter wanda wanja wanjiku waqas warren warsame
waseem wassim wayne wegard wei wenche wendell wendy wera werner weronika wes wesley whitney wiebke wiesław
wiesława wiktor wiktoria wilbur wilf wilfred wilgot wilhelm wilhelmina wilja will william wilma wilmer
winifred winnie winston winta wiola wioletta wivi wojciech wojtek wolfgang wren wyn włodek xander xanthe xavi
xavier xhemile xheni xhevdet ximena xin xuan yaa yacine yacoub yadira yael yahya yakub yalda yamina yan yana
yannick yara yared yaroslav yaroslava yasar yasemin yaser yasin yasir yasmin yasmine yasser yassin yavuz yen
yesim yeva yevhen yi yilmaz ying ylva ylwa yngvar yngve yngvil yngvild yohana yohannes yoko yolanda yonas
yonatan yonis yordanos yosef yosra yousef youssef youssra yrjan yuki yulia yuliia yuliya yunus yuriy yusra
yussuf yusuf yusuph yvette yvonne zac zach zachary zack zadie zaed zaher zahid zahida zahir zahra zahraa zaid
zain zaina zainab zainabu zakaria zaki zakia zakir zamir zana zander zane zaneta zara zarina zbigniew zdenka
zehra zeina zeinab zekeriya zeki zelal zelda zeljka zeljko zena zenab zeyad zeynab zeynep zhang zhanna zia
ziad zijad zina zineb zita zivile ziya zlata zlatan zlatko zoe zoey zofia zoheir zohra zoltan zoran zouhair
zubair zuhal zuhur zulfiqar zuri zuzana zuzanna zygmunt áilu ánte älva ängla ärla ärling ådel ådne åge ågot
åke åmund åsa åse åsfrid åsgeir åshild åslag åslaug åsleik åsmund åsne åsolv åsta åste åsulf åsulv élise örjan
östen özge özlem øistein øivind ørjan ørnulf ørnulv østen øydis øyolf øystein øyunn øyvind łukasz žana živa
"""

SURNAME_LIKE = """
sen son ssen sson stad rud bakken berg haug haugen dal dahl vik viken moen lien lund lunde nes ness set seth
vold ås aas by heim um eng engen gård gaard hagen sveen bråten braten brenna holm holt strand land slett myhr
myr rønning stuen sletten sollien nordli løken sæther eid hus li lid helle sande rise fossum kvam kvåle skogen
skog sjöberg qvist kvist lundqvist gren ström strom mark owska owski ski ska wicz ez ova ov enko
"""
"""Endings that many family names have; a hint where a name is typed without capitals."""

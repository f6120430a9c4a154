"""Given names common in Norway, Sweden and Britain and among those who came to live there."""

GIVEN = """
aada aadne aage aagot aaron aase aasmund abby abdelkader abdella abdi abdirahman abdirizak abdisalam abdoulaye
abdul abdulaziz abdulkadir abdullah abdullahi abdulrahman abeba abel abera abigail abraham abubakar abukar ada
adam adan adane adele adeline adil adnan adrian adriana afra afrah afshin agata agatha agda agnes agneta
agnieszka ahlam ahmad ahmed ahmet aida aidan aileen ailsa aina aisha ajay akash akil akram aksel alaa aladin
alan alana alastair albert albie albin alec alejandro aleks aleksandar aleksander aleksandra alem alena
alessandro alex alexander alexandra alexei alf alfhild alfie alfred algot ali alice alicia alida alija alin
alina alisa alisha alison alistair aliya aliyah alma almaz almir alrik alva alvar alve alvhild alvilde alvin
amal amalie aman amanda amanuel amar amara amber ambrose ameer ameera amel amela amelia amelie amena amer amin
amina aminah aminata amine amir amira amirah amjad ammar amna amos amund amy ana anabel anan anas anass
anastasia anbar anbjørg anders andre andrea andreas andrei andrew andrine andrius andrzej andy ane anette
anfinn angela angelica angelina angus anh anika anil anine anisa anissa anita anja anjali anjum anker ankit
ann anna annabel annabelle annam annar annbjørg anne anneli annelise annette annichen annie annika annlaug
anny ante anthony antje antoine anton antonela antoni antonina antonio anwar anya aram arash arben archie
ardian ardis are areej arezoo arian ariana arianne ariel arif arijana arild arjun arlo arman armin arminas
arna arnar arnbjørg arne arnfinn arngeir arnhild arnljot arnold arnstein arnt arnulf aron arsalan arta artan
artem arthit arthur artur artūras arve arvid arvo arya aryan asad asami asbjorn asbjørg asbjørn asfaw asgeir
asha ashley ashok ashraf asif asim asiya ask askild aslak aslaug asle asma asmund assad asta aster astri
astrid asya atif atle atli aubrey aud audgunn audhild audny audrey audun august aurora ausra ava avery avni
awa awet axel ayaan ayan ayanna ayat ayelet ayla aylin ayman aynur ayoub ayse aysel ayub ayşe azad azadeh azat
azhar aziz azra baard bahar bahram balder baran barbara barbro barham barney barry bartosz basel bashar bashir
bassam batool bayan bea beata beate beatrice beau becky behnam behrouz bekim belinda bella ben bendik benedict
benedicte benedikte bengt benjamin benny bente berat beret berfin berhane berit berivan bernadette bernard
bernhard bernt bert berta bertie bertil besa besart beshir beth bethan bethany betty beverley bianca bibbi
bilal bill billy biniam birger birgit birgitta birgitte birhan birk biruk bisharo bjarne bjarte bjorg bjorn
björg björn bjørg bjørghild bjørgulf bjørgvin bjørk bjørn bjørnar bjørnhild blake blerim blerta bo bob bodil
bogdan bojan bonnie borge borghild borgny boris bosse bozena bradley brage brandon branka brede brenda brhane
brian bridget brit brita britt britta bruce bruno bryan brynhild brynjar brynjulf bryony burak burhan byung
bård börje børge børre caitlin callum calvin cameron camilla camillo canan candice carina carine carl carla
carlos carly carmel carmen carol carole carolina caroline carrie casey casper caspian cassandra cassie catalin
catalina catarina cathal catharina catherine cathrine cathy cato cecil cecilia cecilie cedric celeste celia
celina celine cem cemile chad chandra chandrika chantal charles charlie charlotta charlotte chau chelsea chen
cheryl chi chiara chidi chinedu chinwe chloe chris christa christel christer christian christin christina
christine christoffer christopher christy ciara cihan claes clara clare clarissa claude claudia claudiu
clement cleo clifford clive colette colin colleen connie connor conny conrad constance corey corinne cormac
cornelia cornelis cosmin courtney craig cristian cristiana cristina cristoffer cumali curt cynthia cyril cyrus
dag dagfinn dagfrid dagmar dagny dagrun dagrunn dagur dahir daisy daiva dalal dalia dan dana dani danial
daniel daniela daniella danijel danijela danish danuta daphne dara darcy daria darius dariusz darko darren
daryl daud dave david dawa dawid dawit dawn dawood dean debbie deborah declan deepa deepak deirdre dejan delia
delilah della denis denise deniz dennis denzel derek dermot desirée desmond devran dhaha dhalia diana diane
dick didrik diego dijana dilan dilara dilek dilip dilshad dina dino ditte divya djamal djamila dmitri dmytro
dobromir dolores dominic dominik dominika dominique don donald donjeta donna dora dordi doreen dorian doris
dorota dorothy dorte dorthe dougal dougie douglas dragan dragana dragica drago duncan duong duy duygu dylan
eamon ebba ebbe ebrahim edda eddie eddy edel edgar edin edina edis edit edita edith edla edmund edona edvard
edvin edward edwin efrem egil egill ehsan eigil eileen eilert eili eilidh eilif eilin eiliv eimund einar
einride eir eira eirik eiril eirill eirin eirun eivind eivor ekin ela elaine elchin elda eldar eldbjørg eldin
eldrid eleanor elena eleni elfrid elhadj elham eli elian elias elida elif elin elina eline elira elis elisa
elisabet elisabeth elise elisha eliza elizabeth ella ellbjørg ellen ellie ellinor elliot elliott ellis elma
elmir elmira elna eloise elona elsa elsayed else elsie elspeth elsy elton elvin elvira elvis elwira ema embla
embrik emelie emely emerson emil emili emilia emilie emilija emily emin emina emine emir emira emma emmanuel
emmanuelle emre endre enes engebret enid enisa enok enrique ensar eoin eric erica erik erika erin eritrea
erland erle erlend erling ermal ermias ermin erna ernest ernst erol ersin erzhan esben eskil esma esme espen
esra estelle esten ester esther ethan eugen eugene eva evald evan eve evelina evelyn even everett evert evgeni
evind evy ewa ewan ewelina eyerusalem eyob eystein eyvind eyvor ezgi ezra fabian fadi fadil fadma faduma
fadumo fahad fahima fahmi faisal faith faiza falk fanny farah fardowsa farhad farhan farid farida faris farouk
farrah farrukh fartein farzana fasil fatema faten fathi fathia fatih fatiha fatima fatimah fatma fatme fatmir
fatou fatuma fawad fawzia faye faysal felicia felicity felix femi ferdi ferdinand fergus ferhat feride feven
fevzi filip filippa fillip filmon filsan finlay finley finn finnbjørn fiona fionn firas firat fitsum fjolla
flamur flo flora florence florian florin florina flynn folke folkvard frances francesca francis frank franz
fraser fred freddie freddy fredric fredrik fredrika fredrikka freja freya frida fride fridtjof frithjof frode
froydis frøy frøya frøydis fuad gabor gabriel gabriela gabriella gabrielle gaja ganesh gard gareth gary gaute
gavin gazi gebre geeta geir geirmund gemma genc genevieve geoff geoffrey georg george georgi georgia georgie
georgina georgine gerald geraldine gerard gerd gerda gerdis gergana gerhard gerry gert gerty getachew gethin
ghada ghazal ghulam gianna gideon gilbert giles gillian gina ginny gintaras giorgos girma gisela gislaug gisle
gita gitte gjermund gjertrud gjest gjølaug gjøran gladys glen glenn gloria glyn godfrey goitom goran gordana
gordon gorm grace graham granit grant greg gregers greta grete grethe gro grunde gry grzegorz gudbrand gudleif
gudmar gudmund gudny gudrun gudveig guinevere guled gulistan gullan gullbrand gullik gulsen gunbjørg gunborg
gunda gunhild gunilla gunlaug gunleik gunn gunnar gunnbjørg gunnel gunnhild gunnlaug gunnvald gunnvor gunstein
gunvor guri gurli guro gustaf gustav gustavo guttorm gwen gwyneth göran görel gösta göta göte günay haakon
haben habib habiba habibullah habte hacer haci hadas hadi hadia hadiya hafid hafida hafsa haftor haider haile
hakan hakim hakon hala haldis haldor halfdan halgeir halim halima halina halkjel hallbjørg hallbjørn halldis
halldor halle hallfrid hallgeir hallgerd hallgrim hallstein hallvard halvar halvard halvdan halvor hamad hamdi
hamed hamid hamish hamit hammad hamoud hampus hamsa hamza hana hanan hang hani hania hanin hanna hannah hannan
hanne hans hao harald harda haris harish harley harold harper harriet harrison harry haruka harun harvey hasan
hashem hashim hassan hatice hatim hattie hauk havard hawa hawo haydar hayden hayley haythem hazel heath
heather heba hector hedayat hedda hedvig hedvik hege heid heidi heidrun heine helen helena helene helfrid
helga helgar helge helje helle hellen helmer hend hennie henning henny henok henrietta henriette henrik henry
herbert herbjørn herborg herdis herman hermann hermela hermina hermine hermod hermund herta herulf hester
hevin hibo hieu hikmet hilal hilary hilbert hilda hilde hildeborg hildegard hildegun hildegunn hilding hildur
hilja hillevi hilma hilmi hina hiroshi hiva hiwa hiwot hjalmar hjordis hjördis hjørdis hoang hodan hogne
holger holly holmfrid horia horst hosna hossein houda howard hrefna hubert huda hugh hugo hulda huldine huong
husam husein huseyin husna hussein huw hye håkan håkon håvald håvar håvard hüseyin ian ianthe ibado ibi ibolya
ibrahim ibrahima ida idar idil idris idriss idun idunn ifrah iga ignacy ignas igor ikra ikram ildri ilham
ilija iliyas ilknur ilona ilyas imad iman imogen imran imtiaz ina inas indira ine ines inga ingalill ingar
ingard ingbjørg inge ingebjørg ingeborg ingebret ingebrigt ingegerd ingegärd ingela ingeleiv ingelin ingemund
inger ingerd ingerid ingfrid ingibjorg ingjald ingmar ingmund ingolf ingrid ingrida ingrunn ingstein ingunn
ingvald ingvar ingvild ingvor inna inês ioana iona ionel ionut iqbal iqra iram irena irene irfan irina iris
irma irmelin irmina irvin iréne isa isaac isabel isabell isabella isabelle isadora isaias isak iselin isla
ismael ismahan ismail ismet isra israa istvan iva ivan ivana ivanka ivar ive iver iveta ivo ivona ivor ivy
iwona iyad izabela izabella izak jaber jack jacob jacqueline jacquie jade jaden jafar jahid jake jakob jakov
jakub jala jalal jamaal jamal jameela james jamie jamila jamilah jan jana jane janelle janet janica janice
janicke janina janne jannicke jannike janusz jarand jardar jared jarl jarle jaroslav jarosław jarvis jasim
jasmin jasmina jasmine jason jasper jaspreet jassim javad javed javier jawad jaya jayden jayne jean jeanette
jeanne jeannie jed jeff jeffrey jelena jemima jen jenna jenni jennie jennifer jenny jens jeremy jerker jerome
jerry jerzy jesper jess jesse jessica jessie jette jia jibril jihan jill jilly jim jimmie jimmy jing jo
joachim joakim joan joana joanna joanne joar jocelyn jodie joe joel jofrid jogeir johan johanna johannah
johanne johannes john johnny jolanta jomar jon jon-arne jonah jonas jonatan jonathan jone joni jonna jonny
joona joralf jordan jorge jorgen jorid jorn jorun jorund jorunn josef josefa josefin josefine joseph josephine
josh joshua josie josipa jostein josé jovan jovana joyce joão juan juana jude judit judith judy jules julia
julian juliane julianna julianne julie juliet juliette julita julius june juno jurate juris justin justine
justyna jytte jörgen jøran jørgen jøri jøril jørn jørund kaare kadir kadri kai kaia kaisa kaja kaljon kalle
kaltrina kamal kamala kamil kamila kamran kang kaori kara kare karen kari karianne karim karima karin karina
karine karl karla karol karolina karoline karolis karstein karsten karwan kasia kasim kaspara kasper kaspian
kat kata katarina katarzyna kate katelyn kateryna katharina katherine kathleen kathrine kathryn kathy katie
katinka katja katrin katrine katya kaveh kawa kay kaya kayla kayleigh kazim kazimierz kedir keira keiran keith
kellie kelly kelvin kemal ken kenan kendra kenji kennet kenneth kenny kent keri kerim kerry kerstin keti ketil
kevin khadija khadra khaled khaleda khalid khalil khanh kheder khedija khuong kian kiara kibrom kidane kidus
kiera kieran kim kine kira kiran kirsten kirsti kirstin kirsty kirubel kit kita kittil kitty kjartan kjell
kjellaug kjellfrid kjellrun kjellvard kjersti kjerstin kjetil klara klas klaus kleng klodian knut kobra
kolbein kolbjørn konrad konstantin kornelia krishna kristaps kristen krister kristi kristian kristiane kristin
kristina kristine kristjan kristofer kristoff kristoffer kristy krystian krystyna krzys krzysztof kubra kumar
kurt kyaw kyle kylie kyrre kåja kåra kåre lachlan laila lamin lana lance lanh lara larry lars larysa lasse
laszlo latifa laura laurel lauren laurence laurie laurits laurynas lavrans lawrence layan layla lea leah
leander leanne lee leena leidolf leidulf leidulv leif leigh leikny leila leiv lemlem lemma lena lene lennart
lennox leo leon leona leonard leonie leonora leopold leroy lesley leslie leticia levi lewis lexi leyla leyre
li liam lian liana liban lidia lidiya lidvard liisa lila lilah lilian liliana lilit lilja lillan lillemor
lillian lilly lily lina linda lindis lindsay lindsey line linh linn linnea linnéa linus lionel liridon lirim
lisa lisbet lisbeth lise lisen liss liv liva ljiljana ljubov lloyd logan lois lola lone loran lorcan loredana
lorentz lorenzo loretta lorna lorraine lotta lotte lotten lottie louis louisa louise lova lovis lovisa lovise
lowri luan lubna luc luca lucas lucia lucian luciana lucille lucinda lucy ludmila ludmilla ludolf ludvig
ludvik luis luisa luise luka lukas lukasz luke luna luther luul lyder lydia lykke lyla lyndon lyng lyngve lynn
lyra lyudmila lærke løvise maaike maan mabel maciej mackenzie maddie madeleine madeline madina mads maeve magd
magda magdalena maggie magnar magne magnhild magnhilde magni magnus magnvald mahad mahamed mahamoud mahbub
mahdi mahmoud mahnaz mahsa mai maia maida maija maiken mairi maisie maj maja majid majken majvor makan makda
malaika malak malcolm malene malfrid malgorzata malik malika malin malina mallory malou malte malvin mamadou
mamdouh manal manar mandana mandeep mandy maneesh manon mansoor mansour manuel manuela maqsood mara marat marc
marcel marcela marcelius marcella marcia marcin marco marcus mareike marek margaret margareta margarete
margareth margarita margie margit margot margreta margrete margrethe mari maria mariam mariama mariana mariann
marianna marianne marie mariel mariell marielle marija marijana marika marilena marina mario mariola marion
marit marita maritta marius mariusz mariya marja marjorie mark marko markus marlena marlene marley marlon
maron marta marte martha marthe martin martina martine martinus marty martyna marvin marwa marwan mary
mary-ann maryam maryan marzena masha mason masood masoud massimo massoud matea matej mateo mateusz mathea
matheo matheus mathias mathilda mathilde mathis mats matt matteo matthew matti mattias mattis maud maureen
maurice mavis max maxim maximilian maxine maxwell maya mayada mayah małgorzata mebratu medhanie mediha medina
meera megan mehdi mehmet mehran mehtap meja melaku melanie melat melek melina melinda melisa melissa melody
meltem melvin memet meral meredith merete merethe merhawi merima merlin meron mersiha merve mervyn meryem
mesfin meskerem metin mette mia michael michaela michal michał michel michelle miguel mihai mika mikael
mikaela mikal mike mikkel mikkeline mikkjel mikko mila milad milan milena miles milica milla mille millicent
millie milly milo milos mimi mimoza mina minela minh minna minnie mio mira miranda mirco mireille mirel mirela
miriam mirjam mirjana mirko mirna miro mirsad mirza mitchell mitra mladen moa modestas modulf moein mohamad
mohamed mohammad mohammadi mohammed mohamud mohanad mohsen mohsin moira moises mojtaba molfrid molly momina
mona moncef monica monika monique monir monira mons montgomery morag morgan morris morten mosammat mose moses
mostafa mouna mounir mubarak muhamed muhammad muhammet mukhtar mulu mulugeta muna muniba munin munir munira
murad murat muriel murray musa musab muse mustaf mustafa muzaffar myat mykola myles myra myriam myroslava
myrtle märit märta märtha målfrid måns mårten nabil nabila nada nadeem nadezhda nadia nadim nadine nadir nadja
naeem nafisa naga nahid nahla nahom naif naila naima najat najib najma namir nancy nanna naoko naomi naresh
narges nargiz nasim nasima nasir nasra nasrin nasser natalia natalie natalija natasha nate nathalie nathan
nathaniel nathnael navid nawaf nawal nazanin nazar nazim nazir nazlı neda nedim neelam negar negash negin neha
neil nellie nelly nels nelson neo nermin nesrin neve neven nevena neville nghia ngoc ngozi nguyen nguyet nhan
nhi nhung niall niamat niamh nicholas nick nicklas nicky niclas nicola nicolai nicolas nicolay nicole nicoline
nidal niels nigel nihad nihal nijaz nikita nikki niklas nikola nikolai nikolas nikolay nikolina nikoline nila
nils nima nimo nina ninos nirmala nisha nishan nisrin niyaz nizar njaal njord njål noah noel noelle nolan
noman noomi noor nora norah norbert noreen norleif norma norman normann norunn norvald nour noura nourhan
nuala nuha nura nuran nuray nurgül nuri nurten nusrat oana obaid octavian oda oday odd oddbjart oddbjørg
oddbjørn oddfred oddfrid oddgeir oddgunn oddhild oddlaug oddleif oddmund oddny oddrun oddvar oddveig oddvin
odilia odin oisin okan oksana ola olaf olafine olai olaug olav olava ole oleg oleh oleksandr oleksandra
oleksii olena olexandr olga olgeir olha oliander oline olive oliver olivia olivier olle ollie olof olov olve
olver omar omari omer omid ommund omneya ona oona ophelia oran ordin orges orhan orjan orla orlando orvar
osama oscar oskar osmahan osman osvald otelie othilie othman otilia otilie ottar otte otto oumar ove owain
owen oyvind ozan ozlem paal pablo paddy paige pal palle pamela pande pansy paola parisa parveen parviz parwin
pasha patricia patrick patrik patrycja patryk patsy patti paul paula paulina pauline paulius pavel pawel paweł
payam payman pearl peder pedram pedro peggy pejman pelle penelope penny per percy pernilla pernille perparim
perry petar peter petra petre petrine petronella petrus petter petya phan phil philip philipos philippa
phillip phillipa phineas phoebe phuong phyllis pia pierre piers pinar piotr pippa pippi polly pontus pooja
poppy poul pradeep prakash preben precious prem priscila priscilla priya przemek przemysław pär pär-ola pål
qais qasim qendrim quang quentin quincy quyen quynh rabia rachael rachel rachida radek radhika radka radmila
radoslav radosław radu raed rafael rafaela rafał rafi raghad ragheb ragna ragnar ragnbjørg ragnbjørn ragndi
ragne ragnfred ragnfrid ragnhild ragni ragnvald rahaf rahel rahim rahima rahma rahman rahul raimond raja rajan
rajesh rakel ralf ralph raluca ramadan ramazan ramesh rami ramin ramiz ramon ramona ramsay rana randa randall
randi randolf randulf rangdi ranghild rania ranjit ranveig raphael raphaël rasa rasha rashid rashida rasim
rasmus rauf raul ravi ravinder ravn rawan raymond raza razan rebecca rebecka rebekah rebekka reda redi reece
reem refik reggie regina reginald regine reham rehana reidar reidulf reidulv reidun reiel reier reimund rein
reinert remi rena renas renata renate rene renée reuben reza rezan rhiannon rhoda rhona rhonda rhys riad
ricardo richard richie rick rickard ricky rifat rigmor rihab rikard rikke riley rima rimas ringvald rita riyad
riza roald roar rob robban robbie robel robert roberta roberto robin robyn roda roddy roderick rodica rodney
rodrigo roger rohan roine roisin rojda rojin roksana roland rolf rolv roman romana romeo romina romy ronahi
ronald ronan ronja ronnaug ronnie ronny rory rosa rosalie rosalind rosalinda rosamund rosanna rose roseanne
rosemary rosie ross roxana roxanne roy roya roza rozalia rozerin ruairi ruben rubina ruby rubén rudina rufus
rukhsana rukiya rumen runa runar rune runhild rupert ruslan russ russell rustam rut ruta rutger ruth ruzica
ryan ryszard rønnaug rønnfrid saad saba sabah sabina sabine sabir sabit sabri sabrin sabrina sadaf sadegh
sadia sadie sadik sadiq saed saeed safa safaa safet safia safiya saga sagal sahar sahib sahra said saida sajad
sajid sajjad sakarias sakina salah salahuddin salam saleh saleha salem salih saliha salim sally salma salman
salome salve salwa sam samah samantha samar samer sami samia samina samir samira samiya sammy samson samuel
sana sandeep sander sandra sandy sanela sangeeta sanja sanna sanne santiago saqib sara sarah sarbast sardar
sasa sasha saskia sassan sattar saul savannah savas sawsan saša scarlett scott seamus sean sebahat sebastian
sebjørg sebjørn seble sedat sedef seid selahattin selam selamawit selda selena selim selin selina selma selmer
selwyn semere semira sena senad senait senay sener serdar sergei serhii serhiy serkan serpil setareh seth
sevda severin seyed seyit shaban shabnam shadi shadia shafi shafiq shahab shahad shahid shahida shahin shahram
shahrzad shaima shakir shakira shalini shamim shamsa shamso shane shannon shara sharif sharmarke sharon shaun
shauna shayan shazia sheila sheldon shelley sherin sherzad shilan shir shireen shirin shirley shiva shona
shpresa shqipe shreya shukri shukria siamak sibel sid siddiq sidney sidra sidsel siegfried sienna sif sigbjørg
sigbjørn sigbritt sigdis sigfred sigfrid sigge siggen sigmund signar signe signhild signy sigrid sigrun sigulf
sigurd sigvald sigvard sigvart sigve sihem silas silja silje silvana silvia silvija simen simin simon simona
simone sina sindre sindri sinead sinem siobhan siri sirianne siril siselill sissel siv sivan sivert siw siwan
sixten siyar sjur sjøfn skage skjalg skye slavica slavko slawomir slobodan snefrid snežana snorre sofia sofie
sofus soha sohail soheila sol solbjørg solbjørn soleie soleil solfinn solfred solfrid solgunn solrun solvei
solveig solvor solvår soma somaia sondre sonia sonja sophia sophie soraya soren sorin sorina soroush spencer
srdjan staale stacey stacy staffan stan stanislav stanisław stanko stanley stefan stefania steffen stefka
stein steinar steinfinn steinulv stella stellan sten stephan stephanie stephen steve steven stewart stian stig
stina stine stinius storm stuart sture sturla sturle styrbjörn stål ståle suad subhi sue suhaila suhayb sujata
sukri sulaiman suleiman sulejman sultan sultana sumaia sumaya sumeyye summer sundus sune sunil sunita sunneva
sunniva sunnøve suraj suresh susan susann susanna susannah susanne susanti susie suzanna suzanne svala svale
svanaug svanhild svante svea svein sveinulf sveinung sven svend svenn sverker sverre svetlana svitlana sybil
syed sylve sylvester sylvi sylvia sylwester sylwia synne synneva synnove synnøve synøve syver szczepan szymon
sølve sølvi søren tabitha tadeusz tage taha tahir tahira tala talal tale tallak talleiv tamara tamer tamim
tamsin taner tania tanja tanveer tanya tara tarald tarek tareq tarig tarik tariq tarjei tarjer tasha tatiana
tatjana tatyana tawfiq taylor tayyab tea ted tedd tegan tekeste tekla tekle tellef temesgen teodor teodora
terence teresa terese terje terjei terry tesfay tesfaye tess tessa tewodros thaddeus thage thai thale thanh
thao thea thelma theo theodor theodora theodore theresa therese thierno thilo thomas thomine thor thora
thorbjorn thorbjørn thorborg thore thorfinn thorgeir thorhild thorild thorkild thorleif thormod thorolf
thorstein thorun thorunn thorvald thrond thuy tia tiago tiara tigist tiina tilda tilde tilje tilla tilly tim
timo timon timothy timur tina tine tirhas tiril toan tobi tobias tobine toby todd toini tollak tollef tom
tomas tomasz tomislav tommy tone toni tonje tony tor tora toralf toralv torbjorn torbjörn torbjørg torbjørn
torbjørnar torborg tord tordis tore torfinn torfrid torgals torgeir torger torgils torgny torgrim torgunn
torhall torhild tori toril torild torill torje torjer torjus torkel torkil torkild torkjel torkjell torlaug
torleif torleik torleiv tormod tormund torny torodd torolf torolv torstein torsten torulf torun torunn torvald
torvard tosin tosten tova tove tran trang travis trevor tricia trina trine trish tristan trixie tron trond
trude trudie trudy trung trygve trym tsegay tsion tuan tugba tulla tung turi turid turill tuva tuyet tyko
tyler tyra tyri tyrone tørris ubah ulf ulla ulrik ulrika ulrikke ulvar ulvhild ulviye ulysses umair umar umer
una unn unni unnveig uno urban uri ursula usha usman uwe uzma uğur vadim vahid val valborg valdemar valdis
valdrin valentin valentina valentine valeria valerie valon valter vanessa vanja vasile vasyl vebjørg vebjørn
vedran vega vegaard vegar vegard velaug velma vendela vera verity verner vernon veronica veronika veslemøy
vesna vetle vibeke vicki vicky victor victoria vida vidar vidkun vidya viet vigdis viggo vigleik vijay vikas
viking vikram viktor viktoria viktoriia vilde vilhelm vilja viljar ville vilma vilmar vince vincent vinh
vinjar viola violet violeta viorel virginia viveca vivi vivian vivianne vivienne vlad vladimir vladislav
vojislav volodymyr vu vuk vårin wade wael wafa wafaa wahid wahida wajid waldemar waleed walid walter wanda
waqas warren warsame wassim wayne wegard wei wenche wendell wendy wera werner wes wesley whitney wiebke
wiesław wiesława wiktor wiktoria wilbur wilfred wilhelm wilhelmina wilja will william wilma wilmer winifred
winston winta wiola wivi wojciech wojtek wolfgang wren włodek xander xanthe xavier xhemile xheni xhevdet xin
xuan yacine yacoub yadira yahya yakub yalda yamina yan yana yared yaroslav yasar yasemin yaser yasin yasir
yasmin yasmine yassin yavuz yen yesim yeva yilmaz ylva yngvar yngve yngvil yngvild yohana yohannes yolanda
yonas yonatan yonis yordanos yosef yosra yousef youssef yuki yulia yuliia yuliya yunus yuriy yusra yussuf
yusuf yusuph yvette yvonne zac zach zachary zack zadie zaed zaher zahid zahida zahir zahra zaid zain zainab
zakaria zaki zakia zakir zamir zana zander zane zaneta zara zarina zbigniew zdenka zehra zeina zeinab zekeriya
zelal zelda zeljka zeljko zena zenab zeyad zeynab zeynep zhang zia zijad zina zineb zita zivile ziya zlata
zlatan zlatko zoe zoey zofia zoheir zohra zoran zouhair zubair zuhal zulfiqar zuri zuzana zuzanna zygmunt älva
ängla ärla ådel ådne åge ågot åke åsa åse åsfrid åsgeir åshild åslag åslaug åsleik åsmund åsne åsolv åsta åste
åsulf åsulv örjan östen özge özlem øistein øivind ørjan ørnulf ørnulv østen øydis øyolf øystein øyunn øyvind
žana živa
"""

SURNAME_LIKE = """
sen son ssen sson stad rud bakken berg haug haugen dal dahl vik viken moen lien lund lunde nes ness set seth
vold ås aas by heim um eng engen gård gaard hagen sveen bråten braten brenna holm holt strand land slett myhr
myr rønning stuen sletten sollien nordli løken sæther eid hus li lid helle sande rise fossum kvam kvåle skogen
skog sjöberg qvist kvist lundqvist gren ström strom mark owska owski ski ska wicz ez ova ov enko
"""
"""Endings that many family names have; a hint where a name is typed without capitals."""

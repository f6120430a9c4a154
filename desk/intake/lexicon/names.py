"""Given names common in Norway, Sweden and Britain and among those who came to live there."""

GIVEN = """
aadne aage aase abdi abdul abdullah abraham ada adam adele adrian adriana agata agda agnes agneta agnieszka
ahmad ahmed aida aileen aina aisha akram aksel albert albin alejandro aleks aleksandar aleksander aleksandra
alem alena alessandro alex alexander alexandra alexei alf alfhild alfred algot ali alice alicia alida alina
alisa alison alma alva alvar alvhild alvilde alvin amal amalie aman amanda amanuel amar amber amelia amelie
amina amine amir amira amna amy ana anas anastasia anbjørg anders andre andrea andreas andrei andrew andrine
andrzej andy ane anette angela anh anika anita anja anker ann anna annabel annbjørg anne anneli annelise
annette annichen annie annika annlaug anny ante anthony antje anton antoni antonina antonio anwar ardis are
arian ariana arianne arild arman arna arnar arnbjørg arne arnfinn arnhild arnold arnstein arnt aron artem
arthur artur arve arvid arvo asbjorn asbjørg asbjørn asha ashley ashraf ask aslak aslaug asle asma asmund
assad asta astri astrid atle aud audhild audun august aurora ava avery ayan ayla ayse ayub azad aziz baard
balder barbara barbro bartosz bashir beata beate beatrice bella ben bendik benedicte benedikte bengt benjamin
benny bente beret berit bernhard bernt bert berta bertil beth bethany betty bianca bibbi bilal bill billy
birger birgit birgitta birgitte birk bjarne bjarte bjorg bjorn björn bjørg bjørk bjørn bjørnar bjørnhild bo
bob bodil bogdan borge borghild borgny boris bosse brage brandon brede brenda brian brit brita britt britta
brynhild brynjar brynjulf byung bård børge børre camilla carina carine carl carla carlos carmen carol carolina
caroline catarina catharina catherine cathrine cecilia cecilie celine chantal charles charlie charlotte chen
chloe chris christel christer christian christin christina christine christopher claes clara clare claudia
connie connor conrad cornelia craig cristina curt cyril dag dagfinn dagmar dagny dagrun dagur daisy daiva dan
dana daniel daniela daniella danuta dara daria darius dariusz darko dave david dawid dawit deborah dennis
derek desirée dhalia diana diane dick didrik diego dilan dina dino ditte djamila dmitri dmytro dominic dominik
don donald dordi doris dorota dorothy dorte dorthe drago duncan dylan ebba ebbe ebrahim eddie edel edgar edit
edith edla edmund edvard edvin edward edwin eigil eilert eili eilif eilin eimund einar eir eira eirik eirill
eirin eivind elda eldar eldbjørg eleanor elena eleni eli elias elif elin elina eline elis elisa elisabet
elisabeth elise eliza elizabeth ella ellen ellinor elliot elna elsa else elsie elvira elvis elwira embla
emelie emely emerson emil emilia emilie emilija emily emine emma emmanuel enes enok enrique eric erica erik
erika eritrea erlend erling erna ernst erzhan espen ester esther eugen eva eve evelina evelyn even evgeni evy
ewa ewelina eystein eyvind fabian fadumo faisal fanny farah farhan farid faris fatema faten fatima fatma
fatuma felicia felix ferdinand filip filippa finn fiona flora florian folke fram frances francesca francis
frank franz fred freddy fredric fredrik fredrika frida frode froydis frøya frøydis gabriel gabriela gabriella
gard gareth gary gaute geir geirmund gemma georg george georgina gerd gerda gerhard gert gerty gianna gina
gisela gisle gitte gjermund gjertrud gjest glenn gordon gorm grace graham greg gregers greta grete grethe gro
gry grzegorz gudbrand gudmund gudny gudrun gudveig gunda gunhild gunilla gunn gunnar gunnbjørg gunnel gunnhild
gunnlaug gunnvor gunvor guri gurli guro gustaf gustav guttorm haakon haben habiba hadi hadia hafsa haile hakan
hakon haldis haldor halfdan halgeir halim halima halina hallgeir hallgerd hallgrim hallstein hallvard halvard
halvdan halvor hamid hamsa hamza hana hanan hanna hannah hannan hanne hans harald harriet harry hasan hassan
hauk havard hawa hazel heather hedda hedvig hege heid heidi heidrun heine helen helena helene helga helge
helle hellen helmer henning henny henriette henrik henry herbert herbjørn herborg herdis herman hermann
hermine herta hibo hilal hilary hilda hilde hildegard hildegunn hildur hilja hilma hjalmar hjordis hjørdis
holger horst houda huda hugo hulda husein hussein håkan håkon håvard ian ibrahim ida idar idris idun idunn
ignas ikram ildri ilham ilija ilona iman imran ina ine ines inga ingar ingard ingbjørg inge ingebjørg ingeborg
ingebrigt ingegerd ingeleiv inger ingerid ingfrid ingibjorg ingmar ingolf ingrid ingrunn ingunn ingvald ingvar
ingvild inna ioana ionut irena irene irina iris irma irmelin isa isaac isabel isabell isabella isabelle isak
ismail isra ivan ivar iver iveta iwona izabela jack jacob jacqueline jakob jakub jalal jamal james jamie
jamila jan jana jane janet janica janicke janina janne jannicke jannike jarl jarle jaroslav jasmin jasmina
jasmine jason javad javier jean jeanette jeanne jeff jelena jen jenni jennie jennifer jenny jens jeremy jerome
jerry jesper jess jesse jessica jette jill jim jimmy jo joachim joakim joan joanna joanne joar jocelyn joe
joel jofrid johan johanna johanne johannes john johnny jolanta jon jon-arne jonas jonatan jonathan jone jonna
jonny joona jorgen jorid jorn jorun jorunn josef josefin josefine joseph josephine josh joshua jostein jovana
juan judit judith julia julian juliane julianne julie juliet juliette julius justin justyna jytte jörgen jøran
jørgen jøril jørn jørund kaare kai kaia kaisa kaja kaljon kalle kamal kamil kamila kamran kara kare karen kari
karianne karim karima karin karina karine karl karla karol karolina karoline karstein karsten kasia kasper
kata katarina katarzyna kate katharina katherine kathleen kathrine kathy katie katinka katja katrin katrine
kaya keith kelly ken kenneth kent kerstin kevin khadija khaled khalid kiara kim kine kira kirsten kirsti
kirstin kita kjartan kjell kjellaug kjellfrid kjellrun kjersti kjerstin kjetil klara klaus knut kolbein
kolbjørn konrad konstantin kornelia kristen krister kristi kristian kristiane kristin kristina kristine
kristofer kristoff kristoffer krystyna krzysztof kurt kyle kyrre kåja kåre laila lana lara larry lars lasse
laszlo laura lauren laurits lavrans layla lea leah leander leena leif leila leiv lemlem lena lene lennart leo
leon leona leonard leonie leopold leslie lewis leyla liam lidia lidvard liisa lilian liliana lillan lillian
lilly lily lina linda lindis line linn linnea linnéa linus lisa lisbet lisbeth lise lisen liss liv liva ljubov
lloyd lola lone loran lorentz lorenzo lotta lotte louis louise lova lovisa luc luca lucas lucia lucy ludmila
ludvig luis luisa luka lukas lukasz luna lyder lydia lykke lynn lærke løvise maaike mads maeve magda magdalena
maggie magnar magne magnhild magnhilde magni magnus mahad mahamed mahdi mahmoud mai maia maida maija maj maja
makan malak malene malfrid malgorzata malik malin malte malvin mamadou manal mandeep manuel mara marc marcel
marcin marco marcus marek margaret margareta margarete margareth margarita margit margot margrete margrethe
mari maria mariam mariama mariana mariann marianne marie mariel marielle marika marina mario marion marit
marita maritta marius mariusz marja mark marko markus marlene marta marte martha marthe martin martina martine
martyna marvin mary mary-ann maryam marzena massoud mateusz mathea matheus mathias mathilda mathilde mats matt
matteo matthew matti mattias maud maurice max maxim maximilian maya małgorzata mehdi mehmet melanie melina
melisa melissa merete merethe merima meron mette mia michael michaela michal michał michel michelle miguel
mihai mikael mikal mike mikkel mikko mila milad milan milena milica milla millie milo mimi mina minna mio mira
miranda mirela miriam mirjam mirko mirna moa mohamad mohamed mohammad mohammed mohamud moira molly mona monica
monika mons morgan morten moses mostafa muhammad muna munira murad mustafa myriam märit märta målfrid måns
mårten nabil nada nadeem nadia nadine nadja najma nancy naomi nasir nasra nasrin natalia natalie natasha
nathalie nathan nawal neil nelly nels neo nguyen nicholas nick nicklas nicola nicolai nicolas nicole nicoline
niels nigel nijaz nikita niklas nikola nikolai nikoline nils nina njaal njål noah noel noelle noomi noor nora
norah norma norunn norvald nour noura nusrat oda odd oddbjørg oddbjørn oddfrid oddgeir oddlaug oddny oddrun
oddvar oddveig ola olaf olai olaug olav olava ole oleg oleh olena olga oline oliver olivia olof olov olve
olver omar omer ona ophelia orjan orla oscar oskar osman osvald otilie otto ove owen oyvind paal pablo pal
palle pamela patricia patrick patrik patrycja patryk paul paula paulina pauline pavel pawel paweł payam peder
pedro penny per pernilla pernille perry petar peter petra petronella petter phil philip phillip phoebe pia
pierre piotr pontus poul preben precious priya przemysław pär pär-ola pål rachel radek radosław rafael rafał
ragna ragnar ragne ragnfrid ragnhild ragni ragnvald rahel rahim rahma raimond rakel ralf ralph ramon ramona
randi randolf rania ranveig rasmus raul raymond rebecca rebecka rebekka reem regina regine reidar reidulf
reidun reimund rein reinert remi rena renata renate rene renée rhys ricardo richard rikard rikke rita roald
roar rob robbie robert roberta roberto robin rodney roger roland rolf roman romy ronald ronja ronnaug ronny
rosa rose rosie ross roy rozalia ruben rufus rukhsana runa runar rune runhild rut ruth ryan rønnaug rønnfrid
sabina sabine sabrina sadia safia sahra said saida sakarias salah salam saleh salem salim sally salma salman
salome sam sama samantha samir samira samson samuel sander sandra sanja sanna sanne santiago sara sarah sasha
saskia savannah scott sean sebastian selam selin selina selma semira senait sergei serhii seth severin shahid
shahin shamsa shannon sharon shaun sheila shirin shukri sidsel siegfried sif sigbjørn sigfrid sigmund signe
signhild signy sigrid sigrun sigurd sigvard sigve silja silje silvia silvija simen simon simona simone sindre
siri sirianne siril sissel siv sivert siw sjur skjalg slawomir snorre sofia sofie sol solbjørg soleil solfrid
solgunn solrun solvei solveig solvor sondre sonia sonja sophia sophie soraya soren stacy stanisław stefan
stefania steffen stein steinar steinulv stella sten stephanie stephen steve steven stian stig stine stuart
sturla sturle sue sulaiman suleiman sultan sumaya sunniva susan susann susanna susanne suzanne svanhild svea
svein sveinulf sveinung sven svend svenn sverre svetlana svitlana sybil sylvi sylvia sylwia synne synneva
synnove synnøve synøve syver szymon sølve sølvi søren tabitha tage tahir tale tamara tania tanja tara tarald
tarik tarjei tatiana tatjana taylor ted tekle tellef teodor teresa terese terje terry tesfay thai thale thea
thelma theo theodor theresa therese thomas thor thora thorbjørn thore thorleif thorstein thorvald tia tiago
tiina tilda tilde tilla tilly tim timo timon timothy tina tine tiril tobi tobias todd tom tomas tomasz tommy
tone toni tonje tony tor tora torbjorn torbjørg torbjørn torborg tord tordis tore torfinn torgeir torgrim
torgunn torhild toril torild torill torje torjus torkel torkil torkjell torleif torleiv tormod torny torolf
torstein torsten torun torunn torvald tosin tova tove trine trish trond trude trudie trygve tulla turi turid
tuva tyler tyra ulf ulla ulrik ulrika ulrikke ulvhild una unn unni uri ursula uwe vadim valborg valdemar
valentin valentina valeria valter vanessa vanja vebjørn vegar vegard velaug vera verner veronica veronika
veslemøy vetle vibeke vicky victor victoria vida vidar vidkun vigdis viggo vikas viktor viktoria vilde vilhelm
vilja ville vilma vincent viola violeta virginia vivi vivian vivianne vladimir volodymyr wafa waldemar waleed
walid walter wanda warsame wei wenche wendy wera werner wiebke wiktor wiktoria wilhelm wilhelmina will william
wilma wiola wojciech wolfgang xavier xin yan yana yasin yasir yasmin yasmine ylva yngvar yngve yngvild
yohannes yonas yordanos yosef yosra youssef yuki yulia yuliia yusra yussuf yusuf yvette yvonne zahra zaid zain
zainab zakaria zara zarina zeinab zeynep zlatan zoe zofia zoran zuzana zuzanna ängla ärla ådne åge ågot åke
åsa åse åshild åslaug åsmund åsne åsta åste åsulv örjan östen øistein øivind ørjan østen øydis øystein øyunn
øyvind
"""

SURNAME_LIKE = """
sen son ssen sson stad rud bakken berg haug haugen dal dahl vik viken moen lien lund lunde nes ness set seth
vold ås aas by heim um eng engen gård gaard hagen sveen bråten braten brenna holm holt strand land slett myhr
myr rønning stuen sletten sollien nordli løken sæther eid hus li lid helle sande rise fossum kvam kvåle skogen
skog sjöberg qvist kvist lundqvist gren ström strom mark owska owski ski ska wicz ez ova ov enko
"""
"""Endings that many family names have; a hint where a name is typed without capitals."""

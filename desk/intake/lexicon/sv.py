"""Swedish. Same shape as `nb.py`."""

WORDS: dict[str, dict[object, str]] = {
    "weekday": {
        0: "måndag|måndagen|mån|månd|mond|måndags|måndan|mån.|månda",
        1: "tisdag|tisdagen|tis|tisd|tisdags|tisdan|tisda",
        2: "onsdag|onsdagen|ons|onsd|onsdags|onsdan|onsda",
        3: "torsdag|torsdagen|tors|tor|torsd|torsdags|torsdan|torsda",
        4: "fredag|fredagen|fre|fred|fredags|fredan|freda",
        5: "lördag|lördagen|lör|lörd|lö|lördags|lördan|lordag|lörda",
        6: "söndag|söndagen|sön|sönd|sö|söndags|söndan|sondag|sönda",
    },
    "weekdays": {
        0: "måndagar|måndagarna",
        1: "tisdagar|tisdagarna",
        2: "onsdagar|onsdagarna",
        3: "torsdagar|torsdagarna",
        4: "fredagar|fredagarna",
        5: "lördagar|lördagarna",
        6: "söndagar|söndagarna",
        "MO,TU,WE,TH,FR": "vardagar|vardag|vardagarna|skoldag|skoldagar|arbetsdag|arbetsdagar",
    },
    "month": {
        1: "januari|jan",
        2: "februari|feb|febr",
        3: "mars|mar",
        4: "april|apr",
        5: "maj",
        6: "juni|jun",
        7: "juli|jul",
        8: "augusti|aug",
        9: "september|sept|sep",
        10: "oktober|okt",
        11: "november|nov",
        12: "december|dec",
    },
    "number": {
        0: "noll",
        1: "en|ett",
        2: "två|tu|båda",
        3: "tre",
        4: "fyra|fyr",
        5: "fem",
        6: "sex",
        7: "sju",
        8: "åtta",
        9: "nio|nie",
        10: "tio|tie",
        11: "elva",
        12: "tolv",
        13: "tretton",
        14: "fjorton",
        15: "femton",
        16: "sexton",
        17: "sjutton",
        18: "arton|aderton",
        19: "nitton",
        20: "tjugo|tjugi|tjugå",
        30: "trettio|tretti",
        40: "fyrtio|förti",
        50: "femtio",
        60: "sextio",
        70: "sjuttio",
        80: "åttio",
        90: "nittio",
    },
    "ordinal": {
        1: "första|förste",
        2: "andra|andre",
        3: "tredje",
        4: "fjärde",
        5: "femte",
        6: "sjätte",
        7: "sjunde",
        8: "åttonde",
        9: "nionde",
        10: "tionde",
        11: "elfte",
        12: "tolfte",
        13: "trettonde",
        14: "fjortonde",
        15: "femtonde",
        16: "sextonde",
        17: "sjuttonde",
        18: "artonde",
        19: "nittonde",
        20: "tjugonde",
        21: "tjugoförsta|tjugoförste",
        22: "tjugoandra|tjugoandre",
        23: "tjugotredje",
        24: "tjugofjärde",
        25: "tjugofemte",
        26: "tjugosjätte",
        27: "tjugosjunde",
        28: "tjugoåttonde",
        29: "tjugonionde",
        30: "trettionde",
        31: "trettioförsta|trettioförste",
        -1: "sista",
    },
    "relative": {
        (0, None): "i dag|idag|dagens datum",
        (1, None): "i morgon|imorgon|i morrn|imorrn|imorron|i morron|imorn",
        (2, None): "i övermorgon|övermorgon|iövermorgon|i överimorgon|överimorgon|i övermorrn",
        (-1, None): "i går|igår",
        (-2, None): "i förrgår|förrgår",
        (0, "evening"): "i kväll|ikväll|i afton|i kvälls",
        (0, "afternoon"): "i eftermiddag|i em",
        (0, "forenoon"): "i förmiddag|i fm",
        (0, "night"): "i natt|inatt",
        (0, "past_morning"): "i morse|imorse",
        (1, "morning"): "i morgon bitti|imorgon bitti|i morgon tidigt|i morgon förmiddag bitti|i morgon morgon",
    },
    "part": {
        "morning": "morgon|morgonen|på morgonen|bitti|tidigt|tidig morgon|på morron|morron",
        "forenoon": "förmiddag|förmiddagen|på förmiddagen|fm|f.m|f.m.|före lunch|innan lunch|förmiddags",
        "noon": "mitt på dagen|lunchtid|vid lunch|på lunchen|lunchdags|kring lunch",
        "afternoon": "eftermiddag|eftermiddagen|på eftermiddagen|em|e.m|e.m.|efter lunch|efter skolan|eftermiddags"
        "|direkt efter skolan|efter skoltid",
        "evening": "kväll|kvällen|på kvällen|kvällstid|om kvällen|afton|kvälls|om kvällarna|på kvällstid|efter jobbet",
        "night": "natt|natten|på natten|om natten",
    },
    "part_suffix": {
        "morning": "morgon|morgonen",
        "forenoon": "förmiddag|förmiddagen",
        "afternoon": "eftermiddag|eftermiddagen",
        "evening": "kväll|kvällen|afton",
        "night": "natt|natten",
    },
    "part_suffixes": {
        "evening": "kvällar|kvällarna",
        "afternoon": "eftermiddagar|eftermiddagarna",
        "forenoon": "förmiddagar|förmiddagarna",
        "morning": "morgnar|morgnarna",
    },
    "unit": {
        "minute": "minut|minuter|min",
        "quarter": "kvart|kvartar",
        "hour": "timme|timmar|timma|tim|timmen|timmarna|h|t",
        "day": "dag|dagar|dygn|dar|da'r|dagars",
        "week": "vecka|veckor|veckan|veckorna",
        "month": "månad|månader|månaden",
        "year": "år",
        "times": "gånger|gång|ggr",
    },
    "hour_amount": {
        30: "en halvtimme|halvtimme|en halv timme|halv timme",
        60: "en timmes tid|nån timme|någon timme",
        90: "en och en halv timme|en och halv timme|en och en halv|anderhalv timme|halvannan timme",
        120: "ett par timmar|par timmar",
        45: "tre kvart|trekvart|en trekvart",
        240: "halva dagen|en halv dag|halvdag",
        "long": "några timmar|en stund|ett tag|nåra timmar",
    },
    "clock": {
        True: "klockan|klocka|kl|klockn|klckan",
    },
    "till": {
        True: "till|fram till|t.o.m|till och med|tills|te|t.o.m.|t o m",
    },
    "from": {
        True: "från|fr.o.m|from|fr o m|från och med|börjar|med start|startar|från kl|fr",
    },
    "between": {
        True: "mellan",
    },
    "until_mark": {
        True: "till|fram till|tills|slutar|färdiga|klart|klara|klar|färdig|slut",
    },
    "and": {
        True: "och|o|samt|plus",
    },
    "or": {
        True: "eller|alternativt|antingen",
    },
    "about": {
        True: "ca|cirka|runt|ungefär|omkring|kring|vid|sisådär|typ|ungefär vid",
    },
    "half_before": {
        True: "halv",
    },
    "quarter_clock": {
        15: "kvart|en kvart",
    },
    "past": {
        True: "över",
    },
    "to_hour": {
        True: "i",
    },
    "time_word": {
        (24, 0): "midnatt",
    },
    "now": {
        True: "nu|just nu|nu direkt|nu med en gång|med en gång|genast|omgående|nu på direkten|på direkten|på en gång"
        "|omedelbart",
    },
    "not_now": {
        True: "redan nu|nu är|nu när|nu i höst|nu i vår|nu och då|från och med nu",
    },
    "open_end": {
        True: "och framåt|framåt|hela kvällen|resten av dagen|till lunch|fram till lunch|till stängning"
        "|så länge som möjligt|till ni stänger|tills ni stänger|tills vi är klara|och frammåt"
        "|till middag|kvällen ut"
        "|tills de är klara|till de är klara|tills det är klart",
    },
    "whole_day": {
        True: "hela dagen|heldag|hel dag|hela dan|en hel dag|hela dygnet|dygnet runt",
    },
    "next": {
        True: "nästa|näst|nästkommande",
    },
    "coming": {
        True: "kommande|nu på|nu till|denna|den här|närmaste|först kommande|närmast kommande|nu",
    },
    "later_next": {
        True: "igen",
    },
    "this_week": {
        True: "denna vecka|den här veckan|i veckan|denna veckan|nu i veckan|innevarande vecka",
    },
    "next_week": {
        True: "nästa vecka|i nästa vecka|nästa veckan|veckan efter|kommande vecka|näst vecka|veckan som kommer",
    },
    "week_after_next": {
        True: "veckan efter nästa|nästnästa vecka|veckan därpå",
    },
    "weekend": {
        True: "helgen|i helgen|till helgen|helg|nu i helgen|denna helg|kommande helg|veckoslutet|i veckoslutet",
    },
    "next_weekend": {
        True: "nästa helg",
    },
    "month_third": {
        1: "början av|i början av|tidigt i",
        2: "mitten av|i mitten av|mitt i",
        3: "slutet av|i slutet av|sent i",
    },
    "next_month": {
        True: "nästa månad",
    },
    "this_month": {
        True: "denna månad|den här månaden",
    },
    "in_a_week": {
        7: "om en vecka|åtta dar|om åtta dar|åtta dagar|om 8 dagar|om åtta dagar|om 1 vecka"
        "|om en veckas tid|åtta da'r|om 7 dagar",
        14: "om två veckor|om fjorton dagar|fjorton dagar|om 14 dagar|14 dagar|om 2 veckor|om fjorton dar"
        "|fjorton dar|om ett par veckor",
        21: "om tre veckor|om 3 veckor",
        28: "om fyra veckor|om 4 veckor",
    },
    "in": {
        True: "om",
    },
    "from_today": {
        True: "från i dag|från idag|från nu|framåt",
    },
    "ago": {
        True: "sedan|sen",
    },
    "before": {
        True: "före|innan",
    },
    "after": {
        True: "efter",
    },
    "deadline": {
        True: "senast|innan|deadline",
    },
    "from_date": {
        True: "från|fr.o.m|fr.o.m.|from|från och med|med start|startar|börjar|första gången",
    },
    "to_date": {
        True: "t.o.m|t.o.m.|tom|till och med|till|fram till|ut",
    },
    "week": {
        True: "vecka|v|veckan|vecka nr",
    },
    "weekday_of": {
        True: "i",
    },
    "every": {
        True: "varje|var|alla|vart",
    },
    "every_other": {
        True: "varannan|varannat|var annan|vart annat",
    },
    "every_third": {
        True: "var tredje",
    },
    "weekly": {
        "WEEKLY": "varje vecka|en gång i veckan|veckovis|1 gång i veckan",
    },
    "monthly": {
        "MONTHLY": "varje månad|en gång i månaden|månadsvis|månatligen",
    },
    "daily": {
        "DAILY": "varje dag|dagligen",
    },
    "in_month": {
        True: "i månaden|varje månad|i varje månad|i månad",
    },
    "person": {
        "any": "p|pers|person|personer|st|stycken|stycke|deltagare|man|folk|människor|gäster|medlemmar"
        "|platser|anmälda|kollegor|anställda|spelare|sångare|tentander|kursdeltagare|besökare|pers."
        "|lärlingar"
        "|åhörare|bebisar|bebis|grannar|löpare|dansare|jobbsökande|nyanlända|medlem|deltagande"
        "|klienter|brukare|patienter|sökande",
        "adult": "personal|anställda|vuxna|vuxen|föräldrar|lärare|ledare|gruppledare|damer|män|kvinnor|herrar"
        "|pensionärer"
        "|pedagoger|tolk|handledare|vårdnadshavare|assistenter|vakt|tentavakt"
        "|mammor|pappor|mödrar|fäder|volontärer|mentorer|sjuksköterskor|seniorer|instruktörer|tränare"
        "|styrelseledamöter|ledamöter|morföräldrar|farföräldrar|tolkar"
        "|systrar|bröder|terapeuter|rådgivare|handläggare|kuratorer",
        "child": "barn|ungar|elever|elev|killar|tjejer|pojkar|flickor|ungdomar|ungdom|unga|småbarn|studenter"
        "|student|kompisar|klasskompisar|vänner|konfirmander|tonåringar|grabbar|barnen"
        "|treåringar|femåringar|bebisar|scouter|gymnasieelever|studentkompisar|pensionärskompisar"
        "|skolbarn|brudar"
        "|döttrar|söner|barnbarn|syskon|kusiner"
        "|kamrater|väninnor|kurskamrater",
    },
    "person_alone": {
        1: "bara hon|bara han|för sig själv|på egen hand|ensam|själv|bara jag|bara mig|bara en|endast jag"
        "|helt ensam|för mig själv|jag själv"
        "|alldeles själv|bara mig själv",
        2: "vi två|oss två|ett par stycken|bara vi två|mamma och barn",
        3: "vi tre|oss tre",
        4: "vi fyra|oss fyra",
        6: "ett halvdussin|halvdussin",
        12: "ett dussin|dussin",
        20: "ett tjog|tjog",
    },
    "we_are": {
        True: "antal till|antalet till|vi är|vi blir|det blir|blir|vi kommer|vi kommer att vara"
        "|vi räknar med|räknar med|totalt|sammanlagt|plats för|plats till|rum för|rum till"
        "|ett rum för|ett rum till|grupp på|grupp om|en grupp på|för|max|antal|de är|vi brukar vara"
        "|gäng på|antal personer|vi är oftast|vi är vanligtvis|för ca|familj på|upp till|uppemot|är"
        "|blev bara|är bara|blir bara|vi blev|det blev",
    },
    "role": {
        True: "handledare|brukare|elev|lärare|mentor|klient|student|handläggare|läkare|patient|advokat"
        "|tolk|rådgivare|kandidat|mor|far|barn|kund|tränare|ledare|förälder|mamma|pappa|praktikant"
        "|vägledare|sökande|läxhjälpare|instruktör|kursledare"
        "|tentamensvakt|spelledare|granne|barnmorska|sjuksköterska|psykolog|terapeut|jurist|arbetsgivare"
        "|arbetssökande|god man|socialsekreterare|kurator"
        "|dirigent|kassör|gäst|körledare|assistent|fotograf|författare|klassföreståndare"
        "|kontaktperson|flykting|boende|ledsagare|stödperson",
    },
    "room": {
        True: "rum|grupprum|rummet|grupprummet|mötesrum|rumm|grp rum|rum nr|rum nummer",
    },
    "room_size": {
        0: "minsta|det minsta|minsta rummet|lilla rummet|lilla|det lilla|det minsta rummet"
        "|det lilla rummet|minsta rum|litet rum|lillrummet|lilla grupprummet|minsta grupprummet"
        "|lillrum",
        1: "mellersta|det mellersta|mellersta rummet|mellanrummet|mittersta|mellanstora rummet"
        "|det mellersta rummet|mellanstora|mittenrummet|mellersta grupprummet|medelstora rummet",
        2: "stor sal|stora salen|storsalen|största|det största|stora rummet|stora|det stora|största rummet"
        "|det stora rummet"
        "|det största rummet|stort rum|storrummet|stora grupprummet|största grupprummet|storrum",
    },
    "indefinite": {
        True: "ett|något|nåt",
    },
    "need": {
        "screen": "skärm|storbildsskärm|skärmen|tv|storskärm|tv-skärm|bildskärm|storbild",
        "whiteboard": "tavla|whiteboard|skrivtavla|tavlan|whiteboardtavla",
        "projector": "projektor|kanon|projektorn|duk",
        "cable": "kabel|hdmi|hdmi-kabel|hdmi-kablar|kablar|hdmi kabel",
        "adapter": "adapter|övergång",
        "extension lead": "förlängningssladd|skarvsladd|grenuttag|förlängningssladdar|skarvsladdar",
        "coffee maker": "kaffebryggare|vattenkokare|termos|termosar|kaffetermos",
        "flip chart": "blädderblock",
        "speaker": "högtalare|mikrofon",
        "laptop": "lånedator",
    },
    "cancel": {
        True: "behövs inte längre|behövs ej längre|inte längre aktuellt|glöm rummet|glöm bokningen"
        "|ryker|inte kan använda rummet|kan inte använda rummet|kan inte utnyttja"
        "|kan inte på|kan inte i|ändå inte|avboka|avbokar|avbokning|avbokas|avbokat|ställa in"
        "|ställ in|ställer in|inställt|lämna återbud|återbud|stryk|behöver inte rummet|behöver inte"
        "|kan inte komma|kommer inte|avbeställa|avbeställ|tar bort|ta bort|blir inte av|ställs in"
        "|blir inget av|utgår|slopa|släpp|släppa|behöver inte längre|bokar av|boka av|hinner inte"
        "|lämnar återbud|radera|annullera|inställd|kan ges till andra|kan ges bort|är inställt"
        "|droppar|hoppar över"
        "|från listan|av listan"
        "|ska inte ha|ska inte använda|vill inte ha|har fått förhinder|förhinder|behöver inget rum"
        "|är förhindrad"
        "|drar tillbaka|dra tillbaka|drar sig ur|har inte möjlighet|ingen möjlighet|har ingen möjlighet"
        "|nej tack|blir inget|blir inget för|blir inte något|ställas in|ställs|blir inställt|står över"
        "|ta väck|tas bort|stryks|kan gå till andra|ledigt igen|ledig igen|blir ledigt|lämnar ifrån sig"
        "|får inte ihop det|säger upp|avslutar den fasta|avsluta den fasta"
        "|frigöra|frigör"
        "|inte behöver|inte ska ha|inte vill ha|inte kan komma|inte kommer"
        "|avb|avbok|inst"
        "|kan inte ha|blir inte genomfört|raderas|kan raderas",
    },
    "move": {
        True: "gör om|göra om|vill upp till|vill över till|vill ner till"
        "|ändå bara|börja redan|starta redan"
        "|flytta|flyttar|flytt|flyttas|ändra|ändrar|ändring|ändras|byta|byt|byter|boka om|ombokning"
        "|bokar om|omboka|istället|i stället|i stället för|istället för|hellre|ny tid|senarelägg"
        "|tidigarelägg|skjuta upp|skjut|senare|tidigare|skjuta fram|byte|justera|uppskjuta|försenad"
        "|kommer senare|menade|rättelse"
        "|flyttat|flyttad|flyttade|skjuta|skjuter|en timme tidigare|en timme senare|kommer tidigare"
        "|en halvtimme senare|en halvtimme tidigare|ställa om|ställer om"
        "|börjar först|startar först|börjar inte förrän|kommer inte förrän|skjuter på|en dag senare"
        "|en dag tidigare|en vecka senare|nytt datum|annat rum|nytt rum|större rum|mindre rum"
        "|mer plats|större plats"
        "|fel rum|fel dag|fel tid|fel datum",
    },
    "extend": {
        True: "sitta kvar|stanna kvar|en halvtimme mer|en timme mer|en kvart mer"
        "|förläng|förlänga|förlänger|förlängning|längre|korta|förkorta|korta ner|korta av"
        "|en timme till|utöka|stanna till|sitta till|utvidga|utökas|en kvart till|en halvtimme till"
        "|en timme extra|sitta längre|stanna längre|vara kvar till"
        "|behålla|behålla det|kan jag ha det till|kan vi ha det till|få ha det till|hålla på till"
        "|sitta kvar till"
        "|en halvtimme extra|en kvart extra|sitter kvar|sitter kvar till|blir kvar|blir kvar till"
        "|stannar till|stannar kvar|går redan|slutar redan|slutar tidigare|går tidigare|redan klar"
        "|lägg till en timme|lägg till en halvtimme|lägg till en kvart|lägg på en timme",
    },
    "book_verb": {
        True: "boka|bokar|bokning|bokat|reservera|beställa|låna|hyra|vill ha|skulle vilja|behöver"
        "|kan jag få|kan vi få|har ni|ledigt|är det ledigt|något ledigt|ledig|få|önskar|finns det ett"
        "|finns det ledigt|vill gärna|kan vi|kan jag|boka in|söker",
    },
    "other_event": {
        "who": "vem hade|vem använde|vem satt i|vem var i|vem har|vem har bokat|vem sitter i"
        "|vem är det som har|vem är i",
        "noshow": "kom inte|ej mött|dök inte upp|utebliven|uteblev|inte kommit|har inte kommit|dök aldrig upp"
        "|kom aldrig",
        "key": "nyckel lämnad|nyckel åter|nyckel in|nyckel ut|nyckel tillbaka|nyckeln åter|nyckeln tillbaka"
        "|nyckel återlämnad|nyckeln återlämnad|hämtat nyckel|hämtade nyckel|nyckel hämtad"
        "|lämnat nyckel|lämnade nyckeln|tappat nyckel|tappat nyckeln|tappade nyckeln|nyckel saknas"
        "|nyckel borta|nyckeln borta|nyckel borttappad|borttappad nyckel|nyckel utlämnad"
        "|glömt lämna nyckeln|nyckel ej åter|hittat nyckel|nyckeln ligger|nyckel ligger|nyckeln är"
        "|påminn|påminnelse|nyckel ej lämnad|nyckel rum|lämnat tillbaka",
        "lost": "glömt|glömde|kvarglömd|kvarglömt|tappat|tappade|hittat|hittade|upphittat|upphittad"
        "|borttappad|borttappat|försvunnen|har någon hittat|låg kvar|ligger kvar|lämnat kvar|saknas"
        "|borta|glömd|kvarlämnad|kvarlämnat",
        "callback": "ring tillbaka|ringa tillbaka|ring upp|ringa upp|ring|vill bli uppringd|bli uppringd"
        "|återkom till|ringa"
        "|säg till|meddela|kom ihåg|hör av dig till|kolla om|ge besked till"
        "|ringer imorgon|ringer i morgon|ringer senare|ringer igen|återkommer om",
        "fault": "får inte upp dörren|kommer inte in i"
        "|strular|krånglar|är svart|svart skärm|hackar|blockerar|spärrar|nödutgång|nödutgången"
        "|fungerar inte|funkar inte|trasig|trasigt|sönder|klagar|klagomål|klagade|oväsen|buller"
        "|ostädat|städa|går inte att|störande|kallt|ur funktion|felanmälan|larm|larmet|ligger nere"
        "|hänger sig|är nere|iskallt|varmt|luktar|drar kallt"
        "|går inte igång|startar inte|vill inte starta|går inte på|läcker|inte städat|smutsigt|stökigt"
        "|glödlampa|lampan|sprucken|blinkar|ingen bild|inget ljud|får inte igång|batteri|batterier"
        "|vaktmästare|vaktmästaren|nyckelskåp|nyckelskåpet|kärvar"
        "|ritat på|klottrat|klotter|gnistrar|bränt|kommer inte in|står utanför|släpps inte in"
        "|slut på papper|papper slut|någon har|saknas stolar"
        "|nätet nere|strömavbrott|strömmen"
        "|går ej|lyser inte|lampan trasig|stänger inte",
        "price": "vad kostar|vad det kostar|kostar det|pris|priset|är det gratis|kostar|hyra kostar|avgift",
        "capacity": "hur många|hur stort|hur stora|hur många får plats|finns det plats|ryms",
        "hours": "öppettid|öppettider|öppettiderna|när öppnar|när stänger|har ni öppet|är det öppet"
        "|är ni öppna|stängt|hur länge har|hur sent|är biblioteket öppet|meröppet|öppet på"
        "|vilken tid stänger|vilken tid öppnar|vilka tider|hur dags stänger|hur dags öppnar|stänger ni"
        "|öppnar ni|har ni stängt|är det stängt|öppet till|öppet i|håller ni öppet|hur länge är",
        "question": "sätta upp en affisch|affisch|affischera"
        "|frågar om|frågade om|undrar om man|hur får|hur hämtar|hur gör|vem som|varför"
        "|var ligger|var är|finns det skärm|åldersgräns|får man|kan man|måste man|vad är"
        "|när kan jag hämta|frågar hur|frågar när|frågar var|fråga om|fråga|hur|ska man|frågade"
        "|svarade|wifi|parkering|vill veta|ville veta|vill bara veta|ville bara veta|ville bara kolla"
        "|vill bara kolla|undrade|informerade"
        "|finns det hiss|har ni hiss|har ni parkering|finns det parkering|hur långt i förväg"
        "|hur tidigt kan|hur sent kan|hur länge kan|vad händer om|vem kan|kan vi ta med|får vi ta med"
        "|rullstolsanpassat|vad är lösenordet"
        "|hur lång tid|hur långt innan"
        "|var hittar|får man äta|vad heter|finns det wifi|trådlöst"
        "|nyckelhämtning",
        "library": "låna om|omlån|lånekort|bibliotekskort|boken|böcker|bok|förseningsavgift|fjärrlån|utskrift"
        "|skriva ut|skrivare|kopia|ljudbok|e-bok|skrivaren|tidning|kopiator|dator",
        "admin": "faktura|fakturan|räkning|ansökan|praktik|praktikplats|sommarjobb|nyhetsbrev|autosvar"
        "|frånvaro|semester|inte på kontoret|tjänst"
        "|journalist|tidningen|säljare|hantverkare|elektriker|rörmokare",
        "thanks": "tack för senast|tack för lånet|tack för hjälpen|stort tack för|ville bara tacka"
        "|vill bara tacka|tack för snabbt svar|fint rum"
        "|tackar för|tackade för|säger tack för",
    },
    "same_as_last": {
        True: "samma som sist|som sist|som vanligt|samma som förra gången|samma som vanligt|det vanliga"
        "|samma som senast|som senast",
    },
    "same_time": {
        True: "samma tid|vid samma tid|på samma tid|samma klockslag|samma tider",
    },
    "restricted": {
        True: "skriv inte namnet|skriv inte namn|skriv inte|inget namn|utan namn|anonymt|skyddad|dold"
        "|diskret|inte namn|sekretess|skyddad identitet|visa inte|inte synligt|inga namn"
        "|inga namn tack|namn ej uppgivet|namn inte angivet|vill inte uppge namn|uppger inte namn",
    },
    "note": {
        True: "bekräftat|bekräftad|klart|ok|tyst|helst|vet inte hur länge|osäker|före öppning|innan öppning"
        "|utanför öppettid|återkommer|ringer igen|kaffe|väntelista|kanske|troligen|vet inte|inväntar"
        "|chefen|svarade|svar|gratis|nyckel|nyckeln|hämtar|lämnar|hämta|preliminär|preliminärt|obs"
        "|viktigt|på grund av|pga|behöver hjälp|sjuk|sjukdom|ringde|letar|letar hemma|första gången",
    },
    "key_word": {
        True: "nyckel|nyckeln|nycklar|nycklarna|reservnyckel|reservnyckeln|extranyckel|huvudnyckel|nyckelkort|nyck",
    },
    "key_verb": {
        True: "hämtar|hämta|hämtas|hämtat|lämna|lämnar|lämnas|lämnat|får|få",
    },
    "greeting": {
        True: "hej|hejsan|god dag|hallå|tjena|god morgon|hej hej|god kväll|tjenare|goddag",
    },
    "closing": {
        True: "mvh|vänligen|med vänlig hälsning|med vänliga hälsningar|hälsningar|vänliga hälsningar"
        "|hälsning|bästa hälsningar|hälsar|tack på förhand|varma hälsningar|trevlig helg"
        "|ha en bra dag",
    },
    "filler": {
        True: "mötesrum|möteslokal|vilket|vilken|vilka|utan|jag|vi|ni|du|han|hon|de|det|den|en|ett|är|och|att"
        "|som|på|i|till|för"
        "|med|av|om|så|då|men"
        "|inte|kan|kunde|ska|skall|skulle|vill|ville|har|haft|ha|vara|varit|bli|blir|gärna|tack|ja"
        "|nej|något|någon|några|sitta|använda|rum|rummet|rummen|ledigt|ledig|lediga|boka|få|behöver"
        "|önskar|vilja|tel|tfn|mobil|mob|namn|också|bara|vår|vårt|våra|oss|mig|min|mitt|mina|sin|er"
        "|ert|där|här|när|tid|samma|från|mellan|efter|före|hela|tar|går|vad|vem|hur|fint|bra|alla"
        "|allt|lite|mer|gäller|komma|kommer|passar|stort|litet|stora|lilla|måste|bör|startar|slutar"
        "|gång|gånger|nu|kontakt|kontaktperson|ansvarig|cirka|familj|tim|bokar|vecka|även|gammal"
        "|gamla|finns|grupprum|st|åter|sätt upp|skriv upp|undrar"
        "|skull|säger|sa|menar|svarar|hoppas|försöker|bord|stolar|tackar|ändå"
        "|datum|ändamål|antal|plats|ämne",
    },
    "purpose_lead": {
        True: "till|för|i samband med|ändamål|syfte|gäller|ska ha|ska|vill ha|ha|att|hålla|planerar|för att",
    },
    "contact_lead": {
        True: "kontaktperson|ansvarig|jag heter|mitt namn är|hälsningar|det är|kontakt|namn|på uppdrag av"
        "|ring|bokat av|ledare|genom",
    },
    "age": {
        True: "år|åring|åringar|år gammal|år gamla|årig",
    },
    "school_class": {
        True: "klass|klassen|årskurs|åk|sjuan|åttan|nian|sexan|femman|fyran|trean|årskursen",
    },
    "last_word": {
        True: "förra|sist|senaste|i förra",
    },
    "prefer": {
        True: "helst|i första hand|allra helst|först och främst",
    },
    "fallback": {
        True: "annars|alternativt|i andra hand|om inte|i nödfall|eventuellt|ev",
    },
    "instead_of": {
        True: "i stället för|istället för|inte|hellre än|än",
    },
    "key_event": {
        True: "lämnade|hämtade|lämnad|lämnat|återlämnad|hämtad|hämtat|tillbaka|åter|borta|tappat|tappad|glömt"
        "|hittad|hittat"
        "|saknas|inne|ute|utlämnad|kvar|borttappad|ut|in"
        "|la|lade|lagt|brevinkastet|brevlådan|inkastet|lådan|hänger",
    },
    "room_for": {
        True: "med plats för|med plats till|som rymmer|som tar|för",
    },
    "companion": {
        True: "hennes man|hans fru|min man|min fru|hennes sambo|hans sambo|kollega|vän|väninna|kompis|kamrat"
        "|pappa|mamma|mormor|morfar|bror|syster|fru|man|sambo"
        "|kurskamrat|klasskamrat|volontär|dotter|son|gäst|systern|brodern|frun|mannen|vännen"
        "|kompisen|sonen|dottern"
        "|farbror|morbror|moster|faster|svärmor|granne|bästa vän|kusin|sambon|flickvän|pojkvän"
        "|lillasyster|lillebror|storasyster|storebror",
    },
    "asks": {
        True: "undrar|frågar|frågade",
    },
    "me": {
        True: "jag|mig|undertecknad",
    },
    "says": {
        True: "kommer|vill|måste|kan|ska|ringer|ringde|undrar|frågar|frågade|önskar|behöver|säger|sa|har|hade"
        "|tar|letar|tappade|glömde|hämtar|hämtade|lämnade|lämnar|fick|är|blir|flyttar|avbokar|bokar"
        "|bokade|menar|skickar|väntar|dök|hinner|får|skulle|byter|förlänger|hör|hittade|ber|blev|lägger"
        "|la|tog|sitter|ville|kunde|behövde|gick|står|bekräftar|lånar|ställer|droppar|håller|svarade"
        "|saknar|tror|hoppas|försöker|kom",
    },
    "oclock": {
        True: "prick|på slaget|prick slaget|precis|exakt",
    },
}

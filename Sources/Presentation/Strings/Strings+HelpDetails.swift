extension Strings {
  /// What else there is to know about a command: paragraphs; none where the summary says it all.
  public func details(_ command: Subcommand) -> [String] {
    switch command {
    case .dashboard:
      [
        say(
          "The store is --store FILE, else $STAMGAST_STORE, else $XDG_DATA_HOME/stamgast/shop.db "
            + "(~/.local/share/stamgast/shop.db).",
          "Het winkelbestand is --store BESTAND, anders $STAMGAST_STORE, anders "
            + "$XDG_DATA_HOME/stamgast/shop.db (~/.local/share/stamgast/shop.db)."),
        say(
          "While there are no orders it opens on a page that tells how to begin. It looks for exports in the "
            + "current folder and in ~/Downloads, by the names of their columns, and Enter imports one or all of "
            + "them. Later, :import FILE does the same, and :import alone lists what was found. While a file comes in "
            + "the rest works; Esc or Ctrl-C stops it, and nothing of it is kept.",
          "Zolang er geen bestellingen zijn, opent het met een pagina die zegt hoe te beginnen. Het zoekt exports "
            + "in de huidige map en in ~/Downloads, aan de namen van hun kolommen, en Enter leest er een of alle "
            + "in. Later doet :import BESTAND hetzelfde, en :import alleen toont wat er gevonden is. Terwijl een "
            + "bestand binnenkomt werkt de rest; Esc of Ctrl-C stopt het, en er blijft niets van bewaard."
        ),
        say(
          "With --watch FOLDER every CSV, TSV, TXT or JSON file that is written or moved there (.gz too) is imported "
            + "while the dashboard is open, and so are at its start those that were saved since the last import and "
            + "whose content was neither imported nor refused yet.",
          "Met --watch MAP wordt elk CSV-, TSV-, TXT- of JSON-bestand dat daar geschreven of "
            + "heen verplaatst wordt (ook .gz) ingelezen zolang het dashboard open is, en bij het "
            + "begin ook elk dat sinds de laatste import bewaard is en waarvan de inhoud nog niet "
            + "ingelezen of geweigerd is."),
      ]
    case .demo: []
    case .import:
      [
        say(
          "Each file is recognised by its header and taken whole or not at all; - reads standard input, "
            + "and .gz files are unpacked. Importing a file again changes nothing, and newer rows replace "
            + "older ones with the same order id.",
          "Elk bestand wordt aan zijn kop herkend en geheel of niet opgenomen; - leest de "
            + "standaardinvoer, en .gz-bestanden worden uitgepakt. Een bestand nog eens inlezen "
            + "verandert niets, en nieuwere rijen vervangen oudere met hetzelfde bestelnummer."),
        say(
          "A first import settles the time zone: --time-zone, else what the files tell, else the "
            + "machine's. Files that write universal time (…Z) need --time-zone once. Later: stamgast shop time-zone.",
          "De eerste import bepaalt de tijdzone: --time-zone, anders wat de bestanden zeggen, "
            + "anders die van de machine. Bestanden met wereldtijd (…Z) hebben één keer "
            + "--time-zone nodig. Later: stamgast shop time-zone."),
        say(
          "Encoding, delimiter, decimal sign and the order of dates are told by the file. What a column of "
            + "dates or amounts leaves open is asked on a terminal, and refused elsewhere unless --dates or "
            + "--decimal says it.",
          "Codering, scheidingsteken, decimaalteken en volgorde van datums blijken uit het "
            + "bestand. Wat een kolom van datums of bedragen open laat, wordt op een terminal "
            + "gevraagd en elders geweigerd, tenzij --dates of --decimal het zegt."),
        say(
          "A file of rates (date, currency, rate: units of the shop's currency for one of the other) has orders and "
            + "spend in other currencies converted: at the rate of their day, else at that of the nearest day "
            + "before it, up to a week back. Without one they stay apart.",
          "Een bestand met koersen (date, currency, rate: eenheden van de winkelvaluta voor "
            + "één van de andere) rekent bestellingen en uitgaven in andere valuta om: naar de "
            + "koers van hun dag, anders die van de dichtstbijzijnde dag ervoor, tot een week "
            + "terug. Zonder koers staan ze apart."),
        say(
          "In a file of products, cost_from (or: valid from, geldig vanaf) is the day from which a cost applies; "
            + "several rows of a product are its costs in time. Orders before the first take the first, and count "
            + "as orders of unknown cost. A cost without a day applies until the first that has one.",
          "In een bestand van producten is cost_from (of: valid from, geldig vanaf) de dag "
            + "vanaf wanneer kosten gelden; meer rijen van een product zijn zijn kosten door de "
            + "tijd. Bestellingen van voor de eerste nemen de eerste, en tellen als bestellingen "
            + "met onbekende kosten. Kosten zonder dag gelden tot de eerste die er een hebben."),
      ]
    case .report:
      [
        say(
          "Keys behind --json compute only these parts. Money is in whole cents there, rates are "
            + "fractions, what is undefined is null.",
          "Sleutels achter --json berekenen alleen deze delen. Geld staat daar in hele centen, "
            + "verhoudingen als breuk, en wat niet bepaald is als null."),
        say(
          "An initiative tells what a plan gains: customers reached, their lifetime value before and "
            + "after, and the costs, in currency units.",
          "Een initiatief zegt wat een plan oplevert: bereikte klanten, hun klantwaarde ervoor "
            + "en erna, en de kosten, in eenheden van de valuta."),
      ] + filterHelp
    case .today:
      [
        say(
          "The lists of panel 8 with their people, what they bring and what to do. Who was exported from one of them "
            + "in the last days (stamgast shop leave-out-days) is left out and counted, unless --again says otherwise.",
          "De lijsten van paneel 8 met hun mensen, wat ze brengen en wat te doen. Wie in de "
            + "laatste dagen (stamgast shop leave-out-days) uit een ervan is weggeschreven, staat "
            + "er niet bij en wordt geteld, tenzij --again anders zegt."),
        say(
          "Nothing is marked by printing: stamgast export LIST writes the people of a list, and notes them.",
          "Tonen legt niets vast: stamgast export LIJST schrijft de mensen van een lijst weg, "
            + "en onthoudt ze."),
      ] + filterHelp
    case .advice:
      [
        say(
          "Without a list all are shown; with one, its advice; with a text, that is yours from now on, on panel 8 and in "
            + "stamgast today. --unset LIST brings the program's own words back.",
          "Zonder lijst staan ze er alle; met een lijst haar advies; met een tekst is dat "
            + "voortaan het uwe, op paneel 8 en in stamgast today. --unset LIJST brengt de woorden "
            + "van het programma terug.")
      ]
    case .export:
      [
        say(
          "Who did not consent to marketing is left out and counted, unless --all says otherwise. "
            + "The file is readable by you only.",
          "Wie niet met marketing instemde, wordt weggelaten en geteld, tenzij --all anders "
            + "zegt. Alleen u kunt het bestand lezen."),
        say(
          "Who is exported from a list for today is on none of them for some days (stamgast shop leave-out-days), "
            + "unless --again says otherwise.",
          "Wie uit een lijst voor vandaag wordt weggeschreven, staat enkele dagen op geen "
            + "daarvan (stamgast shop leave-out-days), tenzij --again anders zegt."),
        say(
          "For Klaviyo, Mailchimp, Shopify and ActiveCampaign the file has the columns that they import; who has no "
            + "address that can be written to is left out. The people have the list with its day as a tag (as the "
            + "property List in Klaviyo): a tag stays with them when they have long left the list.",
          "Voor Klaviyo, Mailchimp, Shopify en ActiveCampaign heeft het bestand de kolommen "
            + "die ze inlezen; wie geen adres heeft waaraan te schrijven is, staat er niet in. De "
            + "mensen hebben de lijst met haar dag als label (als eigenschap List in Klaviyo): een "
            + "label blijft als ze de lijst allang verlaten hebben."),
        say(
          "Shopify gets addresses and tags alone: its own names and consents would be written over.",
          "Shopify krijgt alleen adressen en labels: de eigen namen en toestemmingen zouden "
            + "overschreven worden."),
        say(
          "Forms: csv, json; klaviyo, mailchimp, shopify and activecampaign for e-mail; google-ads and meta for "
            + "advertisements. Those two hold the SHA-256 of addresses, and nobody without consent, so that --all is refused: the "
            + "list all serves as the customers whom an advertisement leaves out, best as those of whom it looks for more.",
          "Vormen: csv, json; klaviyo, mailchimp, shopify en activecampaign voor e-mail; google-ads en meta voor "
            + "advertenties. Die twee bevatten de SHA-256 van adressen, en niemand zonder toestemming, zodat --all "
            + "wordt geweigerd: de lijst all dient als klanten die een advertentie overslaat, best als wie er meer van te zoeken zijn."
        ),
      ] + splitHelp + filterHelp
    case .picture:
      [
        say(
          "PANEL is a panel's name or its key. The file's name ends in .svg, .txt or .ans (text with colours for a "
            + "terminal); without --to the text is printed.",
          "PANEEL is de naam van een paneel of zijn toets. De naam van het bestand eindigt op "
            + ".svg, .txt of .ans (tekst met kleuren voor een terminal); zonder --to verschijnt de "
            + "tekst."),
        say(
          "Names and addresses are hidden unless --names asks for them. e in the dashboard writes pictures of "
            + "any other screen.",
          "Namen en adressen zijn verborgen, tenzij --names erom vraagt. e in het dashboard "
            + "schrijft beelden van elk ander scherm."),
      ] + filterHelp
    case .trials: trialHelp
    case .initiatives: initiativeHelp
    case .launches: launchHelp
    case .segments: segmentLanguageHelp
    case .customer:
      [
        say(
          "Customers go by e-mail address, or by the shop system's number where they have none; one alone is shown. "
            + "After merge A B all orders of B, earlier and later ones, are A's; split B takes it back. Without "
            + "arguments those who were merged are listed.",
          "Klanten heten naar hun e-mailadres, of naar het nummer van het winkelsysteem als ze "
            + "er geen hebben; één alleen wordt getoond. Na merge A B zijn alle bestellingen van "
            + "B, eerdere en latere, van A; split B maakt dat ongedaan. Zonder argumenten staan er "
            + "die zijn samengevoegd."),
        say(
          "A person accepts marketing if one of the addresses does and none says no: which of them spoke last is "
            + "not known. Undoing an import keeps who was merged, as long as both are still there.",
          "Iemand stemt in met marketing als een van de adressen dat doet en geen nee zegt: "
            + "welk het laatst sprak, is niet bekend. Een import ongedaan maken laat "
            + "samengevoegden samen, zolang beide er nog zijn."),
      ]
    case .rules:
      [
        say(
          "add NAME RULE adds one, remove NAME takes it away; without arguments all are listed with what they leave "
            + "out. A rule is FIELD=TEXT, where FIELD is tag, code, channel, source or customer. Letter case makes no "
            + "difference, and a * at the end stands for anything: code=STAFF*.",
          "add NAAM REGEL voegt er een toe, remove NAAM haalt hem weg; zonder argumenten staan "
            + "ze er alle, met wat ze weglaten. Een regel is VELD=TEKST, waarin VELD tag, code, "
            + "channel, source of customer is. Hoofdletters maken geen verschil, en een * aan het "
            + "einde staat voor wat dan ook: code=STAFF*."),
        say(
          "What a rule leaves out is in no figure; panel 0 lists it. An order that fits several rules is left out by "
            + "the first. Removing a rule brings everything back.",
          "Wat een regel weglaat, staat in geen cijfer; paneel 0 toont het. Een bestelling die "
            + "op meer regels past, laat de eerste weg. Een regel weghalen brengt alles terug."),
      ]
    case .shop:
      [
        say(
          "Without a key all settings are listed; with one it is shown; with a value it is set.",
          "Zonder sleutel staan alle instellingen er; met een wordt die getoond; met een "
            + "waarde wordt die gezet.")
      ]
    case .benchmarks:
      [
        say(
          "Without a store, or before the first import, only the figures of other shops are shown.",
          "Zonder winkelbestand, of voor de eerste import, staan er alleen de cijfers van "
            + "andere winkels.")
      ]
    case .imports:
      [
        say(
          "--undo N makes the store what it would be without that file. What only that file held goes: its "
            + "orders, customers and rejected rows. An order that it changed is again what it was before. What a "
            + "later file changed, or said the same of, stays as that file says.",
          "--undo N maakt het winkelbestand tot wat het zonder dat bestand zou zijn. Wat "
            + "alleen dat bestand had, gaat weg: de bestellingen, klanten en geweigerde rijen. Een "
            + "bestelling die het veranderde, is weer wat ze daarvoor was. Wat een later bestand "
            + "veranderde, of net zo zei, blijft zoals dat bestand zegt."),
        say(
          "Names, towns, countries and consents go back likewise. One thing is not remembered: what a later file "
            + "said of a customer in vain, as the undone one knew a newer order. Import that file again to "
            + "have it. Settings stay, and the import stays in the list, as undone.",
          "Namen, plaatsen, landen en toestemmingen gaan net zo terug. Eén ding wordt niet "
            + "onthouden: wat een later bestand tevergeefs van een klant zei, omdat het ongedaan "
            + "gemaakte een nieuwere bestelling kende. Lees dat bestand dan opnieuw in. "
            + "Instellingen blijven, en de import blijft in de lijst staan, als ongedaan."),
      ]
    case .backup:
      [
        say(
          "The backup is one file that only you can read, as the store was at one moment; imports may go on "
            + "meanwhile. It is a store itself: stamgast --store FILE opens it.",
          "De kopie is één bestand dat alleen u kunt lezen, zoals het winkelbestand op één "
            + "moment was; imports mogen intussen doorgaan. Ze is zelf een winkelbestand: stamgast "
            + "--store BESTAND opent haar.")
      ]
    case .restore:
      [
        say(
          "The backup is checked first, and left as it is. The store as it was is kept beside the new one. An open "
            + "dashboard goes on with what is restored; while somebody imports, restore waits, then ends with "
            + "status 75.",
          "De kopie wordt eerst nagekeken, en blijft zoals ze is. Het winkelbestand zoals het "
            + "was, wordt naast het nieuwe bewaard. Een open dashboard gaat verder met wat is "
            + "teruggezet; terwijl iemand inleest, wacht restore, en eindigt dan met status 75.")
      ]
    case .keys: [say("Other keys: stamgast help config.", "Andere toetsen: stamgast help config.")]
    case .doctor:
      [
        say(
          "Each finding is a line: ok, or what to do about it. On a terminal it also shows which characters and colours "
            + "there are, asks which look right, and keeps the answers in the settings (stamgast help config). The exit "
            + "status is 1 where something is wrong.",
          "Elke bevinding is een regel: goed, of wat eraan te doen. Op een terminal laat het ook "
            + "zien welke tekens en kleuren er zijn, vraagt welke er goed uitzien, en bewaart de "
            + "antwoorden in de instellingen (stamgast help config). De afsluitstatus is 1 waar "
            + "iets fout is.")
      ]
    case .themes:
      [
        say(
          "Of each theme: whether words can be read on what is behind them, and whether cursors, shades and curves can be "
            + "told from what stands beside them, at every colour depth. What can't is named below with its line, and the "
            + "theme works all the same: the exit status is 0. A file that is no theme is refused with its line, and the "
            + "exit status is 65.",
          "Van elk thema: of woorden te lezen zijn op wat erachter is, en of cursors, tinten en "
            + "lijnen te onderscheiden zijn van wat ernaast staat, bij elk aantal kleuren. Wat "
            + "dat niet is, staat eronder met zijn regel, en het thema werkt toch: de "
            + "afsluitstatus is 0. Een bestand dat geen thema is, wordt met de regel geweigerd, "
            + "en de afsluitstatus is 65."),
        say(
          "# at the start of a line, or between blanks, begins a comment in a theme.",
          "# aan het begin van een regel, of tussen spaties, begint een opmerking in een thema."),
      ]
    case .completions, .man, .help: []
    }
  }
}

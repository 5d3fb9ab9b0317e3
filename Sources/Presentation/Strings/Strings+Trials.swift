public import Commerce
public import Metrics

// MARK: Panel 9

extension Strings {
  /// What the panel is about.
  public var trialsScope: String {
    say("did writing to them do anything", "heeft aanschrijven iets gedaan")
  }
  /// The table of trials and pairs of codes.
  public var trialsTitle: String { say("Trials and codes", "Proeven en codes") }
  /// Its columns: name, people, difference, p, outcome.
  public var trialColumns: [String] {
    [
      say("Trial", "Proef"), say("People", "Mensen"), say("Difference", "Verschil"), "p",
      say("Outcome", "Uitkomst"),
    ]
  }
  /// The order of trials that nothing else sorts.
  public var trialOrder: String { say("start", "begin") }
  /// The columns of the arms: arm, people, figure, difference, interval, p, people needed.
  public func armColumns(_ measure: TrialMeasure) -> [String] {
    [
      say("Arm", "Groep"), say("People", "Mensen"),
      measure == .repeatRate
        ? say("Came again", "Kwam terug") : say("Margin each", "Marge p.p."),
      say("Difference", "Verschil"), say("95 % interval", "95 %-interval"), "p",
      say("Needed", "Nodig"),
    ]
  }
  /// The same in a file: subject, then both measures.
  public var trialExportColumns: [String] {
    [
      say("Trial", "Proef"), say("Arm", "Groep"), say("People", "Mensen"),
      say("Came again", "Kwam terug"), say("Repeat rate", "Deel dat terugkwam"),
      say("Margin each", "Marge per persoon"), say("Repeat rate: difference", "Deel: verschil"),
      say("Repeat rate: p", "Deel: p"), say("Margin: difference", "Marge: verschil"),
      say("Margin: p", "Marge: p"),
    ]
  }
  /// A measure's name.
  public func measureName(_ measure: TrialMeasure) -> String {
    switch measure {
    case .repeatRate: say("who came again", "wie terugkwam")
    case .margin: say("margin per person", "marge per persoon")
    }
  }
  /// A trial's name, or two codes.
  public func trialName(_ subject: TrialFigures.Subject) -> String {
    switch subject {
    case .trial(let trial): trial.name
    case .codes(let question): "\(question.codeA) / \(question.codeB)"
    }
  }
  /// The arm that gets nothing.
  public func armName(_ name: String) -> String {
    name == Trial.control ? say("control", "controle") : name
  }
  /// What may be said of a difference.
  public func verdict(_ verdict: ArmComparison.Verdict) -> String {
    switch verdict {
    case .running: say("still running", "loopt nog")
    case .open: say("no clear difference", "onbeslist")
    case .higher: say("better", "beter")
    case .lower: say("worse", "slechter")
    }
  }
  /// A p-value; the least that is told is `< 0.001`.
  public func pValue(_ value: Double) -> String {
    value < 0.001 ? "< \(number.decimal(0.001, digits: 3))" : number.decimal(value, digits: 3)
  }
  /// No trial and no codes.
  public var noTrials: [String] {
    [
      say(
        "No trials yet, and no two codes of thirty people.",
        "Nog geen proeven, en geen twee codes van dertig mensen."),
      say(
        "A trial splits a list by lot: some get the letter, the control gets nothing. Later this panel tells what it did:",
        "Een proef verdeelt een lijst door het lot: een deel krijgt de brief, de controle niets. Later staat hier wat het deed:"
      ), trialExample,
    ]
  }
  /// A command that begins a trial.
  public var trialExample: String {
    "stamgast export at-risk --split spring=letter:50 --to people.csv"
  }
  /// When a trial began, and how long what is bought counts.
  public func trialDays(_ trial: Trial, isRunning: Bool) -> String {
    let days = span(from: date.day(trial.start.advanced(by: 1)), to: date.day(trial.lastDay))
    return say("\(trial.list), \(days)", "\(trial.list), \(days)")
      + (isRunning ? say(", still running", ", loopt nog") : "")
  }
  /// What codes are looked at for.
  public func codeDays(_ question: CouponQuestion, waiting: Int) -> String {
    say("\(question.days) days from the code on", "\(question.days) dagen vanaf de code")
      + (waiting == 0
        ? ""
        : say(", \(number.count(waiting)) still in them", ", \(number.count(waiting)) nog bezig"))
  }
  /// Codes go to whom they go.
  public var codesAreNoLot: String {
    say(
      "Codes are not given by lot: who got which may explain the difference, too.",
      "Codes zijn niet door het lot verdeeld: wie welke kreeg, kan het verschil ook verklaren.")
  }
  /// Nothing is said before the end.
  public var runningNote: String {
    say(
      "While it runs nothing is called: who looks every day finds a chance difference some day.",
      "Zolang de proef loopt geen oordeel: wie elke dag kijkt, vindt ooit toeval.")
  }
  /// How many people it takes.
  public func neededNote(seen: String, mattering: String, difference: Double) -> String {
    say(
      "To tell a difference like this one takes \(seen) people an arm; one of \(number.percentage(difference, digits: 0)) of the first arm's figure takes \(mattering).",
      "Voor een verschil als dit zijn \(seen) mensen per groep nodig; voor \(number.percentage(difference, digits: 0)) van het cijfer van de eerste groep \(mattering)."
    )
  }
  /// What `m` does.
  public func measureHint(_ measure: TrialMeasure) -> String {
    measure == .repeatRate ? say("margin", "marge") : say("came again", "kwam terug")
  }
  /// An arm's people as a list's title.
  public func armTitle(_ subject: String, _ arm: String) -> String { "\(subject): \(arm)" }

  /// What a figure of an arm is.
  public func armDefinition(_ subject: TrialFigures.Subject) -> String {
    switch subject {
    case .trial:
      say(
        "The list was split by lot. Who came again: people with a purchase from the day after the start to the last day. Margin per person: what all of them brought on these days, by the number of people.",
        "De lijst is door het lot verdeeld. Wie terugkwam: mensen met een aankoop van de dag na het begin tot en met de laatste dag. Marge per persoon: wat allen samen in die dagen brachten, gedeeld door het aantal mensen."
      )
    case .codes:
      say(
        "People by which of the two codes they used first. Who came again: those with a further purchase within the days after it. Margin per person: what they brought on these days, the purchase with the code included. Only people whose days are over count.",
        "Mensen naar welke van de twee codes zij het eerst gebruikten. Wie terugkwam: wie binnen de dagen daarna nog eens kocht. Marge per persoon: wat zij in die dagen brachten, de aankoop met de code inbegrepen. Alleen wie de dagen achter zich heeft, telt."
      )
    }
  }
  /// How differences are judged.
  public var trialTests: [String] {
    [
      say(
        "Repeat rates: interval by Newcombe from Wilson's, p by the pooled z-test. Margins: both by Welch.",
        "Deel dat terugkwam: interval van Newcombe uit dat van Wilson, p uit de z-toets. Marge: beide volgens Welch."
      ),
      say(
        "A difference is called better or worse if its 95 % interval leaves zero out and p is below 0.05; with several arms p is times their number. Where nothing differs that still happens once in twenty times.",
        "Een verschil heet beter of slechter als het 95 %-interval nul niet bevat en p onder 0,05 ligt; bij meer groepen wordt p met hun aantal vermenigvuldigd. Zonder verschil gebeurt dat toch een op de twintig keer."
      ),
      say(
        "People needed: an arm, two-sided at 5 %, to find it four times in five.",
        "Mensen nodig: per groep, tweezijdig bij 5 %, om het vier van de vijf keer te vinden."),
    ]
  }
}

// MARK: Without a screen

extension Strings {
  /// How a list is split.
  var splitHelp: [String] {
    [
      say(
        "--split NAME=ARM:SHARE,... begins a trial. Each arm has its share of the people in whole percent and its file: "
          + "--to people.csv writes people-letter.csv for the arm letter. What is left of a hundred is the control, which "
          + "gets nothing and is in no file. People without consent are left out before the split, and counted.",
        "--split NAAM=GROEP:DEEL,... begint een proef. Elke groep heeft haar deel van de mensen in hele procenten en haar "
          + "bestand: --to mensen.csv schrijft mensen-brief.csv voor de groep brief. Wat van de honderd overblijft is de "
          + "controle, die niets krijgt en in geen bestand staat. Wie geen toestemming gaf, valt voor de verdeling af en "
          + "wordt geteld."),
      say(
        "Who comes into which arm is told by the hash XXH64 (seed 0) of the trial's name in lower case, a line break and "
          + "the customer's address or number: its remainder by 100 counts off the shares in their order. So it is the "
          + "same on any machine, and another one for the next trial. (XXH64 is what the program tells files apart by; "
          + "nobody gains by forging it here.)",
        "Wie in welke groep komt, zegt de hash XXH64 (seed 0) van de naam van de proef in kleine letters, een nieuwe regel "
          + "en het adres of nummer van de klant: de rest bij deling door 100 telt de delen in hun volgorde af. Zo is het "
          + "op elke computer hetzelfde, en bij de volgende proef anders. (Met XXH64 houdt het programma bestanden uit "
          + "elkaar; niemand heeft er hier iets aan hem te vervalsen.)"),
    ]
  }
  /// What the command does.
  var trialHelp: [String] {
    [
      say(
        "Lists trials, and the most used codes in pairs: the share of people who came again and the margin per person of "
          + "each arm, the difference with its 95 % interval and p-value, and how many people it would take. Trials begin "
          + "with stamgast export LIST --split; remove NAME forgets one.",
        "Somt proeven op, en de meest gebruikte codes in paren: het deel dat terugkwam en de marge per persoon van elke "
          + "groep, het verschil met 95 %-interval en p-waarde, en hoeveel mensen het zou vergen. Een proef begint met "
          + "stamgast export LIJST --split; remove NAAM vergeet er een."),
      say(
        "What is bought on the days after the start counts: stamgast shop trial-days says how many, when a trial begins. "
          + "stamgast shop trial-difference is the difference that matters. While a trial runs nothing is called.",
        "Wat in de dagen na het begin gekocht wordt telt: stamgast shop trial-days zegt hoeveel, bij het begin van een "
          + "proef. stamgast shop trial-difference is het verschil dat ertoe doet. Zolang een proef loopt volgt geen "
          + "oordeel."),
    ] + filterHelp
  }
  /// A trial of that name is there.
  public func trialExists(_ name: String) -> String {
    say(
      "there is a trial “\(name)” already; stamgast trials remove “\(name)” forgets it",
      "er is al een proef “\(name)”; stamgast trials remove “\(name)” vergeet die")
  }
  /// No trial is called that.
  public func unknownTrial(_ name: String) -> String {
    say(
      "there is no trial “\(name)”; stamgast trials lists them",
      "er is geen proef “\(name)”; stamgast trials somt ze op")
  }
  /// A trial was forgotten.
  public func trialRemoved(_ name: String) -> String {
    say(
      "trial “\(name)” forgotten; nothing else changed",
      "proef “\(name)” vergeten; verder is niets veranderd")
  }
  /// A trial was begun.
  public func trialBegun(_ trial: Trial, people: Int, control: Int) -> String {
    say(
      "trial “\(trial.name)”: \(number.count(people)) people split; \(number.count(control)) are the control and in no file; what is bought counts until \(date.day(trial.lastDay))",
      "proef “\(trial.name)”: \(number.count(people)) mensen verdeeld; \(number.count(control)) zijn de controle en staan in geen bestand; wat gekocht wordt telt tot en met \(date.day(trial.lastDay))"
    )
  }
  /// People who gave no consent are not split.
  public func leftOutOfSplit(_ count: Int) -> String {
    say(
      "left out before the split: \(customers(count)) without consent to marketing",
      "voor de verdeling afgevallen: \(customers(count)) zonder toestemming")
  }
  /// A list has nobody who could be split.
  public var nobodyToSplit: String {
    say("nobody to split: no trial was begun", "niemand te verdelen: er is geen proef begonnen")
  }
  /// A line of the list of trials.
  public func trialLine(_ verdict: String, difference: String, interval: String, p: String)
    -> String
  {
    "\(difference) (\(interval)), p \(p): \(verdict)"
  }
}

import Figures

/// Says in words what a diagnosis means in the case at hand.
struct MendWording: Sendable {
    let subject: TableSubject
    let crossings: Crossings

    func text(_ mend: Mend) -> String {
        let figure = subject.cell(at: mend.cell)?.figure
        let form = figure.flatMap(PrintedForm.init(of:)) ?? PrintedForm()
        let name = subject.name(of: mend.cell)
        let printed = figure?.printed ?? ""
        let mended = mend.value.map(form.text) ?? ""
        return switch mend.diagnosis {
        case .signFlipped: "With its sign turned, \(name), \(printed), would fit: \(mended)."
        case .digitsExchanged: "With two digits exchanged, \(name), \(printed), would fit: \(mended)."
        case .oneDigitDiffers: "With one digit changed, \(name), \(printed), would fit: \(mended)."
        case .unitSlip: "In another unit, \(name), \(printed), would fit: \(mended)."
        case .rowLeftOut: "The gap is \(name), \(printed): it seems to be left out."
        case .rowCountedTwice: "The gap is \(name), \(printed): it seems to be counted twice."
        }
    }
}

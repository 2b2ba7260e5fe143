import Figures
import Papers

/// Says in words what a diagnosis means in the case at hand.
struct MendWording: Sendable {
    let subject: TableSubject
    let crossings: Crossings

    /// - Parameter place: Where the finding itself is told: a figure there has been named already.
    func text(_ mend: Mend, at place: Place) -> String {
        let figure = subject.cell(at: mend.cell)?.figure
        let form = figure.flatMap(PrintedForm.init(of:)) ?? PrintedForm()
        let printed = figure?.printed ?? ""
        let isNamed = figure?.place == place
        let name = "\(subject.name(of: mend.cell)), \(printed)"
        let subject = isNamed ? "it" : name + ","
        let mended = mend.value.map(form.text) ?? ""
        let isTwin = self.subject.twin(ofRow: mend.cell.row) != nil
        return switch mend.diagnosis {
        case .signFlipped: "With its sign turned, \(subject) would fit: \(mended)."
        case .digitsExchanged: "With two digits exchanged, \(subject) would fit: \(mended)."
        case .oneDigitDiffers: "With one digit changed, \(subject) would fit: \(mended)."
        case .unitSlip: "In another unit, \(subject) would fit: \(mended)."
        case .figureOfAnother(let label): "It is the figure of the cell beside it, \(label), printed again."
        case .rowLeftOut where isTwin, .rowCountedTwice where isTwin: "The gap is \(name): it is printed twice."
        case .rowLeftOut: "The gap is \(name): it seems to be left out."
        case .rowCountedTwice: "The gap is \(name): it seems to be counted twice."
        }
    }
}

public import ArgumentParser
public import Retreat

extension Day: ExpressibleByArgument {
    public init?(argument: String) {
        self.init(argument)
    }
}

extension TallyKind: ExpressibleByArgument {}

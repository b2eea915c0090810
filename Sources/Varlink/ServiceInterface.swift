/// `org.varlink.service`, which every service offers, after varlink.org/Service.
struct ServiceInterface: Interface {
    let info: [String: JSON]
    let descriptions: [InterfaceDescription]

    var description: String { Self.text }

    func handle(_ call: Call, _ replies: Replies) async throws(CallError) -> JSON {
        switch call.method {
        case "GetInfo":
            var reply = info
            reply["interfaces"] = .array(descriptions.map { .string($0.name) })
            return .object(reply)
        case "GetInterfaceDescription":
            let name = call.parameters["interface"]?.stringValue ?? ""
            guard let found = descriptions.first(where: { $0.name == name }) else { throw .interfaceNotFound(name) }
            return ["description": .string(found.text)]
        default:
            throw .methodNotImplemented(call.fullName)
        }
    }

    /// The description, with the two errors that systemd added.
    static let text = """
        # What every varlink service offers: who it is, and what it can do.
        interface org.varlink.service

        # Says who made the service and which interfaces it offers.
        method GetInfo() -> (
          vendor: string,
          product: string,
          version: string,
          url: string,
          interfaces: []string
        )

        # Returns the description of one interface.
        method GetInterfaceDescription(interface: string) -> (description: string)

        # The service has no such interface.
        error InterfaceNotFound (interface: string)

        # The interface has no such method.
        error MethodNotFound (method: string)

        # The interface has the method, but the service does not do it.
        error MethodNotImplemented (method: string)

        # A parameter is missing, unknown, or of the wrong type.
        error InvalidParameter (parameter: string)

        # The caller may not call this method.
        error PermissionDenied ()

        # The method answers with a stream and must be called with "more".
        error ExpectedMore ()

        """
}

/// A varlink service: what it is, and the interfaces that it offers. `org.varlink.service` is always among them.
///
///     let service = try Service(
///         vendor: "retreatd", product: "retreatd", version: "1.0", url: "https://retreatd.io", interfaces: [Ping()])
///     let server = try SocketServer.listen(path: "/run/example/socket", service: service)
public struct Service: Sendable {
    private struct Offer {
        let interface: any Interface
        let description: InterfaceDescription
    }

    private let offers: [String: Offer]

    /// A service with these interfaces. Throws `VarlinkError.malformedInterface` for a description that does not
    /// parse, and `VarlinkError.duplicateInterface` for a name that comes twice.
    public init(
        vendor: String, product: String, version: String, url: String, interfaces: [any Interface]
    ) throws(VarlinkError) {
        var descriptions = [try InterfaceDescription(parsing: ServiceInterface.text)]
        for interface in interfaces {
            descriptions.append(try InterfaceDescription(parsing: interface.description))
        }
        let own = ServiceInterface(
            info: [
                "vendor": .string(vendor), "product": .string(product), "version": .string(version),
                "url": .string(url),
            ],
            descriptions: descriptions)
        var offers: [String: Offer] = [:]
        for (interface, description) in zip([own] + interfaces, descriptions) {
            guard offers[description.name] == nil else { throw .duplicateInterface(description.name) }
            offers[description.name] = Offer(interface: interface, description: description)
        }
        self.offers = offers
    }

    /// Answers one call through `outlet`, all of it, and returns when the last reply is queued.
    func answer(_ message: CallMessage, through outlet: any Outlet) async {
        let reply: ReplyMessage
        do throws(CallError) {
            reply = ReplyMessage(parameters: try await result(of: message, through: outlet))
        } catch {
            reply = ReplyMessage(error)
        }
        if message.oneway || reply.error == CallError.disconnected.name { return }
        _ = outlet.send(reply.bytes)
    }

    private func result(of message: CallMessage, through outlet: any Outlet) async throws(CallError) -> JSON {
        guard let dot = message.method.lastIndex(of: ".") else { throw .interfaceNotFound(message.method) }
        let call = Call(
            interface: String(message.method[..<dot]), method: String(message.method[dot...].dropFirst()),
            parameters: message.parameters, more: message.more, oneway: message.oneway)
        guard let offer = offers[call.interface] else { throw .interfaceNotFound(call.interface) }
        guard let method = offer.description.method(call.method) else { throw .methodNotFound(call.fullName) }
        // No method of ours takes the connection over for another protocol.
        if message.upgrade { throw .methodNotImplemented(call.fullName) }
        if let path = offer.description.misfit(of: call.parameters, to: method.input) {
            throw .invalidParameter(path)
        }
        return try await offer.interface.handle(call, Replies(to: call, through: outlet))
    }
}

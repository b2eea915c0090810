import Scene

/// Reads a picture and scales it to the size it is shown at.
///
/// - Throws: what is wrong with the file, before memory is taken for pixels it would not have.
func decode(
    _ file: String, header: ImageHeader, fitting: Fitting, redaction: Redaction?
) throws(WallError) -> Picture {
    let image = try DecodedImage(file)
    guard image.width == header.width, image.height == header.height else {
        throw .pictureBroken(file: file, reason: "its pixels are not those of its header")
    }
    if let redaction {
        image.redact(covering: redaction.covered(header), keeping: redaction.kept(header))
    }
    let stored = StoredFitting(fitting, header.redacted(redaction))
    return Scaling(image, stored).picture().shown(header.orientation)
}

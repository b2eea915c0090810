import CSDL
import Glibc
import Mesh
public import Scene

/// Pictures from files, scaled to where they are shown and kept within a budget of bytes.
///
/// Belongs to one thread; pictures asked for ahead are decoded on another.
public final class Images {
    /// Files that are remembered as bad, so that each is tried once.
    private static let mostFailures = 256

    private var pictures: RecentCache<PictureKey, Picture>
    private var headers = RecentCache<FileIdentity, ImageHeader>(budget: 1024)
    private var failures = RecentCache<FileIdentity, WallError>(budget: mostFailures)
    private let prefetcher = Prefetcher()

    /// - Parameter budget: bytes of scaled pictures that are kept. A picture that fills the wall takes 4 bytes a
    ///   pixel; it and its two neighbours should fit. The newest is kept in any case.
    public init(budget: Int = 64 << 20) {
        pictures = RecentCache(budget: budget)
        // Decoded pictures live for milliseconds and are large. Above this size they get pages of
        // their own that are given back at once; glibc would otherwise raise the limit by itself.
        CSDL_keepLargeBlocksApart(256 << 10)
        // Later, the first pictures of two threads would start the decoders twice.
        IMG_Init(Int32(IMG_INIT_JPG.rawValue | IMG_INIT_PNG.rawValue | IMG_INIT_WEBP.rawValue))
    }

    deinit { prefetcher.stop() }

    /// Bytes of scaled pictures that may be kept.
    public var budget: Int {
        get { pictures.budget }
        set { pictures.budget = newValue }
    }

    /// Bytes of the pictures that are kept.
    public var bytes: Int { pictures.cost }

    /// Decodes pictures that may be shown next, in the background; replaces what was asked for before.
    /// A file that cannot be read is left for the moment it is shown.
    public func prefetch(_ items: [ImageItem]) {
        keepFinished()
        prefetcher.request(
            items.compactMap { item in
                guard let request = try? request(item), !pictures.contains(request.key),
                    !failures.contains(request.key.file)
                else { return nil }
                return request
            })
    }

    /// Waits until everything asked for ahead is decoded.
    public func finishPrefetching() {
        prefetcher.waitUntilIdle()
        keepFinished()
    }

    /// The picture of `item`, and where it stands when its frame is moved to `frame`.
    func picture(_ item: ImageItem, at frame: Rect) throws(WallError) -> (Picture, PixelRect) {
        let (key, header) = try request(item)
        prefetcher.waitIfDecoding(key)
        keepFinished()
        let place = key.fitting.place(in: frame)
        if let picture = pictures.value(key) { return (picture, place) }
        if let failure = failures.value(key.file) { throw failure }
        do {
            let picture = try decode(item.file, header: header, fitting: key.fitting, redaction: key.redaction)
            keep(picture, for: key)
            return (picture, place)
        } catch {
            failures.insert(error, for: key.file, cost: 1)
            throw error
        }
    }

    private func request(_ item: ImageItem) throws(WallError) -> (key: PictureKey, header: ImageHeader) {
        let identity = try FileBytes.identity(item.file)
        if let failure = failures.value(identity) { throw failure }
        let header: ImageHeader
        if let known = headers.value(identity) {
            header = known
        } else {
            do {
                header = try ImageHeader(try FileBytes(item.file))
                headers.insert(header, for: identity, cost: 1)
            } catch {
                failures.insert(error, for: identity, cost: 1)
                throw error
            }
        }
        let fitting = Fitting(header.redacted(item.redaction), frame: item.frame.size, fit: item.fit)
        return (PictureKey(file: identity, fitting: fitting, redaction: item.redaction), header)
    }

    private func keepFinished() {
        for (key, result) in prefetcher.takeFinished() {
            switch result {
            case .success(let picture): keep(picture, for: key)
            case .failure(let error): failures.insert(error, for: key.file, cost: 1)
            }
        }
    }

    /// Pictures of the same path with other contents are out of date.
    private func keep(_ picture: Picture, for key: PictureKey) {
        pictures.removeAll { $0.file.path == key.file.path && $0.file != key.file }
        pictures.insert(picture, for: key, cost: picture.bytes)
    }
}

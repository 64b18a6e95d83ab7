//! Archives by hand, with any lie that the format can hold.

/// An entry. Every number can be something else than what is true.
#[derive(Clone)]
pub struct Raw {
    pub name: Vec<u8>,
    pub local_name: Vec<u8>,
    pub data: Vec<u8>,
    pub flags: u16,
    pub method: u16,
    /// What the headers say of the size, unpacked and packed.
    pub size: u32,
    pub packed: u32,
    pub crc: u32,
    /// The system that made it (3 is Unix), and its mode.
    pub system: u8,
    pub mode: u32,
    pub extra: Vec<u8>,
    pub comment: Vec<u8>,
    /// Where the directory says that it is, if not where it is.
    pub offset: Option<u32>,
    /// Whether the directory lists it.
    pub is_listed: bool,
}

impl Raw {
    pub fn new(name: impl AsRef<[u8]>, data: impl AsRef<[u8]>) -> Self {
        let data = data.as_ref();
        let size = u32::try_from(data.len()).unwrap();
        Self {
            name: name.as_ref().to_vec(),
            local_name: name.as_ref().to_vec(),
            data: data.to_vec(),
            flags: 0x0800,
            method: 0,
            size,
            packed: size,
            crc: crc(data),
            system: 3,
            mode: 0o100_644,
            extra: Vec::new(),
            comment: Vec::new(),
            offset: None,
            is_listed: true,
        }
    }

    /// This entry with something else in it.
    pub fn but(mut self, change: impl FnOnce(&mut Self)) -> Self {
        change(&mut self);
        self
    }

    fn common(&self, name: &[u8]) -> Vec<u8> {
        let mut bytes = Vec::new();
        for half in [20, self.flags, self.method, 0, 0x21] {
            bytes.extend(half.to_le_bytes());
        }
        for word in [self.crc, self.packed, self.size] {
            bytes.extend(word.to_le_bytes());
        }
        bytes.extend(length(name));
        bytes.extend(length(&self.extra));
        bytes
    }
}

/// What the end of an archive says.
#[derive(Clone, Default)]
pub struct End {
    pub before: Vec<u8>,
    pub count: Option<u16>,
    pub start: Option<u32>,
    pub size: Option<u32>,
    pub disk: u16,
    /// What stands between the directory and the end record.
    pub between: Vec<u8>,
    pub comment: Vec<u8>,
    pub after: Vec<u8>,
}

/// An archive of these entries.
pub fn plain(entries: &[Raw]) -> Vec<u8> {
    build(entries, &End::default())
}

pub fn build(entries: &[Raw], end: &End) -> Vec<u8> {
    let mut archive = end.before.clone();
    let mut directory = Vec::new();
    let base = archive.len();
    for entry in entries {
        let at = u32::try_from(archive.len() - base).unwrap();
        archive.extend(b"PK\x03\x04");
        archive.extend(entry.common(&entry.local_name));
        archive.extend(&entry.local_name);
        archive.extend(&entry.extra);
        archive.extend(&entry.data);
        if !entry.is_listed {
            continue;
        }
        directory.extend(b"PK\x01\x02");
        directory.extend([20, entry.system]);
        directory.extend(entry.common(&entry.name));
        directory.extend(length(&entry.comment));
        directory.extend([0; 4]);
        directory.extend((entry.mode << 16).to_le_bytes());
        directory.extend(entry.offset.unwrap_or(at).to_le_bytes());
        directory.extend(&entry.name);
        directory.extend(&entry.extra);
        directory.extend(&entry.comment);
    }
    let start = u32::try_from(archive.len() - base).unwrap();
    let size = u32::try_from(directory.len()).unwrap();
    let listed = entries.iter().filter(|entry| entry.is_listed).count();
    let count = end
        .count
        .unwrap_or(u16::try_from(listed.min(0xffff)).unwrap());
    archive.extend(directory);
    archive.extend(&end.between);
    archive.extend(b"PK\x05\x06");
    for half in [end.disk, end.disk, count, count] {
        archive.extend(half.to_le_bytes());
    }
    archive.extend(end.size.unwrap_or(size).to_le_bytes());
    archive.extend(end.start.unwrap_or(start).to_le_bytes());
    archive.extend(length(&end.comment));
    archive.extend(&end.comment);
    archive.extend(&end.after);
    archive
}

fn length(bytes: &[u8]) -> [u8; 2] {
    u16::try_from(bytes.len()).unwrap().to_le_bytes()
}

/// An extra field.
pub fn extra(id: u16, content: &[u8]) -> Vec<u8> {
    let mut field = id.to_le_bytes().to_vec();
    field.extend(length(content));
    field.extend(content);
    field
}

/// The end record of the ZIP64 form and its locator, for a directory at `start`
/// with so many entries of such a size, when the record stands at `at`.
pub fn zip64(at: u64, count: u64, size: u64, start: u64) -> Vec<u8> {
    let mut bytes = b"PK\x06\x06".to_vec();
    bytes.extend(44_u64.to_le_bytes());
    bytes.extend([45, 0, 45, 0]);
    bytes.extend([0; 8]);
    for word in [count, count, size, start] {
        bytes.extend(word.to_le_bytes());
    }
    bytes.extend(b"PK\x06\x07");
    bytes.extend([0; 4]);
    bytes.extend(at.to_le_bytes());
    bytes.extend(1_u32.to_le_bytes());
    bytes
}

/// CRC-32, as archives have it.
pub fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32| (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg());
    let fold = |crc: u32, byte: &u8| (0..8).fold(crc ^ u32::from(*byte), |crc, _| step(crc));
    !bytes.iter().fold(!0, fold)
}

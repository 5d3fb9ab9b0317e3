internal import CCrypto

/// The hash SHA-256 (FIPS 180-4), by OpenSSL.
public enum SHA256 {
  /// The hash of a text's UTF-8 as sixty-four hexadecimal digits in lower case.
  public static func hexDigest(of text: String) -> String {
    let bytes = Array(text.utf8)
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    // It gives its third argument back, and fails for none that is given.
    _ = unsafe CCrypto.SHA256(bytes, bytes.count, &digest)
    return digest.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count < 2 ? "0" + digits : digits
    }.joined()
  }
}

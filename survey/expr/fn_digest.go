package expr

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/base64"
	"encoding/hex"
	"strings"
)

// callDigest is digest(text, algorithm, encoding); the encoding is base64 where
// it is not given.
func callDigest(m *machine, c *Call) Value {
	text, algorithm := m.text(c.Args[0]), m.text(c.Args[1])
	sum, ok := digest(algorithm, []byte(text))
	if !ok {
		return m.fail(c.Args[1], CodeBadAlgorithm, algorithm)
	}
	encoding := "base64"
	if len(c.Args) == 3 {
		encoding = m.text(c.Args[2])
	}
	switch strings.ToLower(encoding) {
	case "base64":
		return TextValue(base64.StdEncoding.EncodeToString(sum))
	case "hex":
		return TextValue(hex.EncodeToString(sum))
	}
	return m.fail(c.Args[2], CodeBadEncoding, encoding)
}

// digest knows the algorithms of the ODK specification; MD5 and SHA-1 are for
// fingerprints that other systems expect, not for secrets.
func digest(algorithm string, data []byte) (sum []byte, ok bool) {
	switch strings.ToUpper(algorithm) {
	case "MD5":
		s := md5.Sum(data)
		return s[:], true
	case "SHA-1":
		s := sha1.Sum(data)
		return s[:], true
	case "SHA-256":
		s := sha256.Sum256(data)
		return s[:], true
	case "SHA-384":
		s := sha512.Sum384(data)
		return s[:], true
	case "SHA-512":
		s := sha512.Sum512(data)
		return s[:], true
	}
	return nil, false
}

func callBase64Encode(m *machine, c *Call) Value {
	return TextValue(base64.StdEncoding.EncodeToString([]byte(m.text(c.Args[0]))))
}

// callBase64Decode reads padded and unpadded text; bytes that are no UTF-8
// become the replacement character.
func callBase64Decode(m *machine, c *Call) Value {
	text := m.text(c.Args[0])
	data, err := base64.RawStdEncoding.DecodeString(strings.TrimRight(strings.TrimSpace(text), "="))
	if err != nil {
		return m.fail(c.Args[0], CodeBadBase64, text)
	}
	return TextValue(strings.ToValidUTF8(string(data), "\uFFFD"))
}

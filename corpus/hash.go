package corpus

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"math/bits"
	"strings"
	"unicode/utf8"
)

// Hash returns the SHA-256 of all of a but its ID, in hexadecimal: two articles that say the same have the same.
func (a *Article) Hash() string {
	h := sha256.New()
	var n [8]byte
	for _, s := range []string{a.Title, date(a), a.Source, a.URL, a.Text} {
		binary.LittleEndian.PutUint64(n[:], uint64(len(s)))
		h.Write(n[:])
		h.Write([]byte(s))
	}
	return hex.EncodeToString(h.Sum(nil))
}

// date returns the date of a as the store keeps it: ISO 8601, empty if unknown.
func date(a *Article) string {
	if a.Date.IsZero() {
		return ""
	}
	return a.Date.String()
}

// check returns what keeps a from being stored.
func (a *Article) check() error {
	if a.ID == "" {
		return errors.New("an article has no id")
	}
	for _, f := range []struct{ name, value string }{{"id", a.ID}, {"title", a.Title}, {"source", a.Source}, {"url", a.URL}, {"text", a.Text}} {
		if !utf8.ValidString(f.value) || strings.ContainsRune(f.value, 0) {
			return fmt.Errorf("the %s of article %q is no valid UTF-8 or holds a zero byte", f.name, a.ID)
		}
	}
	return nil
}

// A digest is a sum over the articles of a version, in whichever order, of the SHA-256 of id and hash: equal for equal versions,
// and cheap to carry on from one version to the next. It guards against damage and mistakes, not against an attacker.
type digest [4]uint64

// parseDigest reads what String wrote; the empty string is the digest of no articles.
func parseDigest(s string) (digest, error) {
	var d digest
	if s == "" {
		return d, nil
	}
	b, err := hex.DecodeString(s)
	if err != nil || len(b) != 32 {
		return d, fmt.Errorf("reading digest %q: want 64 hexadecimal digits", s)
	}
	for i := range d {
		d[i] = binary.BigEndian.Uint64(b[8*i:])
	}
	return d, nil
}

func (d digest) String() string {
	var b [32]byte
	for i, x := range d {
		binary.BigEndian.PutUint64(b[8*i:], x)
	}
	return hex.EncodeToString(b[:])
}

// add returns d with an article more.
func (d digest) add(id, hash string) digest {
	var carry uint64
	for i, x := range entryDigest(id, hash) {
		d[i], carry = bits.Add64(d[i], x, carry)
	}
	return d
}

// remove returns d without an article that it holds.
func (d digest) remove(id, hash string) digest {
	var borrow uint64
	for i, x := range entryDigest(id, hash) {
		d[i], borrow = bits.Sub64(d[i], x, borrow)
	}
	return d
}

func entryDigest(id, hash string) digest {
	sum := sha256.Sum256([]byte(id + "\x00" + hash))
	var d digest
	for i := range d {
		d[i] = binary.LittleEndian.Uint64(sum[8*i:])
	}
	return d
}

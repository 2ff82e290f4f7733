package event

import (
	"bytes"
	"crypto/sha256"
	"slices"
	"strings"

	"github.com/google/uuid"
)

// What the data of events about conflicts begin and end with.
const (
	repeatUndone = `{"of":"` // the event it repeats
	undoneEnd    = `","undone":true}`
	repeatGiven  = `{"givenBack":true,"of":"`
	askAgain     = `{"askAgain":"` // what the conflict is known by
	doNotAsk     = `{"doNotAsk":"` // the event that is taken back
	dataEnd      = `"}`
)

// DataOfRepeat is the data of an event that gives an answer again which a decision had
// ended: the first of several undoes the decision, the others go with it.
func DataOfRepeat(of Hash, first bool) string {
	if first {
		return repeatUndone + of.String() + undoneEnd
	}
	return repeatGiven + of.String() + dataEnd
}

// Repeats is the event that gave the answer e gives again.
func (e *Event) Repeats() (of Hash, ok bool) {
	if of, ok = hashIn(e.Data, repeatUndone, undoneEnd); ok {
		return of, ok
	}
	return hashIn(e.Data, repeatGiven, dataEnd)
}

// Undecided is the data of an event that takes a decision on a business back where there
// was none before: the matter is open.
const Undecided = `{"undecided":true}`

// DataOfAsking is the data of a comment that wants the business asked again about a
// conflict.
func DataOfAsking(check string) string { return askAgain + check + dataEnd }

// DataOfNotAsking takes such a comment back.
func DataOfNotAsking(of Hash) string { return doNotAsk + of.String() + dataEnd }

// TakesBack is the comment that e takes back.
func (e *Event) TakesBack() (of Hash, ok bool) { return hashIn(e.Data, doNotAsk, dataEnd) }

// hashIn is the hash between the begin and the end of data.
func hashIn(data, begin, end string) (of Hash, ok bool) {
	text, begins := strings.CutPrefix(data, begin)
	text, ends := strings.CutSuffix(text, end)
	if !begins || !ends {
		return of, false
	}
	of, err := ParseHash(text)
	return of, err == nil
}

// Digest is one hash of several in any order, under a word for what it is about.
func Digest(about string, all []Hash) Hash {
	all = slices.Clone(all)
	slices.SortFunc(all, func(a, b Hash) int { return bytes.Compare(a[:], b[:]) })
	return sha256.Sum256(appendParents([]byte("feldbuch "+about+"\n"), all))
}

// readable are 32 signs that are not taken for each other when read, typed or told:
// digits and small letters without i, l, o and u (Crockford's base 32).
const readable = "0123456789abcdefghjkmnpqrstvwxyz"

// Readably are the first signs of a hash in groups of four.
func Readably(sum Hash, signs int) string {
	var out []byte
	for i := range signs {
		if i > 0 && i%4 == 0 {
			out = append(out, '-')
		}
		at := i * 5
		bits := uint16(sum[at/8])<<8 | uint16(sum[at/8+1])
		out = append(out, readable[bits>>(11-at%8)&31])
	}
	return string(out)
}

// ConflictID is a short id of a question of an interview: 40 bits of a hash of both. Two
// of a thousand open conflicts have the same with a chance of one in two million.
func ConflictID(subject uuid.UUID, path string) string {
	sum := sha256.Sum256(append(append([]byte("feldbuch conflict\n"), subject[:]...), path...))
	return Readably(sum, 8)
}

// sides are the letters that name the answers of a conflict.
const sides = "ABCDEFGHJKLMNPQRSTVWXYZ"

// SideOf names one answer of a conflict.
func SideOf(id Hash) string {
	n := len(sides)
	return string([]byte{sides[int(id[0])%n], sides[int(id[1])%n]})
}

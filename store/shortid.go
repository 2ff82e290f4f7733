package store

import (
	"crypto/sha256"

	"github.com/google/uuid"
)

// readable are 32 signs that are not taken for each other when read, typed or told:
// digits and small letters without i, l, o and u (Crockford's base 32).
const readable = "0123456789abcdefghjkmnpqrstvwxyz"

// conflictID is a short id of a question of an interview: 40 bits of a hash of both.
// Two of a thousand
// open conflicts have the same with a chance of one in two million.
func conflictID(subject uuid.UUID, path string) string {
	sum := sha256.Sum256(append(append([]byte("feldbuch conflict\n"), subject[:]...), path...))
	id := make([]byte, 0, 9)
	for i := range 8 {
		if i == 4 {
			id = append(id, '-')
		}
		at := i * 5
		bits := uint16(sum[at/8])<<8 | uint16(sum[at/8+1])
		id = append(id, readable[bits>>(11-at%8)&31])
	}
	return string(id)
}

// sides are the letters that name the answers of a conflict.
const sides = "ABCDEFGHJKLMNPQRSTVWXYZ"

// sideOf names one answer of a conflict.
func sideOf(event Hash) string {
	n := len(sides)
	return string([]byte{sides[int(event[0])%n], sides[int(event[1])%n]})
}

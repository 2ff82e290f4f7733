// Package spoken turns a hash into words that two people can compare on the telephone.
// It does not know what was hashed.
//
// The words are German whatever the interface speaks, because both ends have to say the
// same: 2,048 short everyday ones without umlauts, names of people or two that begin with
// the same four letters (dys2p/wordlists-de, de-2048-v1, CC0). Each stands for 11 bits, so
// four tell 44: of 17 million million pairs of hashes that differ one sounds the same.
package spoken

import (
	_ "embed"
	"strings"
)

//go:embed words.txt
var list string

// Count is how many words are said.
const Count = 4

// bits is how many of the hash a word tells: 2^11 is the length of the list.
const bits = 11

// Words are the words of a hash.
func Words(hash [32]byte) string {
	words := strings.Fields(list)
	said := make([]string, Count)
	for i := range said {
		n := 0
		for b := i * bits; b < (i+1)*bits; b++ {
			n = n<<1 | int(hash[b/8]>>(7-b%8)&1)
		}
		said[i] = words[n]
	}
	return strings.Join(said, " ")
}

package expr

import (
	"crypto/sha256"
	"encoding/binary"
	"math"
	"slices"
	"strings"
)

func callRandom(m *machine, _ *Call) Value { return NumberValue(m.ctx.Env.Random()) }

// longestID is how many characters uuid(n) gives at most.
const longestID = 1024

// callUUID is a UUID, or with a number that many random characters.
func callUUID(m *machine, c *Call) Value {
	if len(c.Args) == 0 {
		return TextValue(m.ctx.Env.UUID())
	}
	const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
	var b strings.Builder
	for n := min(m.integer(c.Args[0]), longestID); float64(b.Len()) < n; {
		b.WriteByte(alphabet[int(m.ctx.Env.Random()*float64(len(alphabet)))])
	}
	return TextValue(b.String())
}

// callRandomize shuffles nodes; the same seed gives the same order, on every
// device and in every implementation.
func callRandomize(m *machine, c *Call) Value {
	nodes, next := m.nodes(c.Args[0], c.Name), m.ctx.Env.Random
	if len(c.Args) == 2 {
		next = parkMiller(seed(m.eval(c.Args[1])))
	}
	return NodesValue(shuffle(nodes, next))
}

// seed is the whole part of a number; a text that is none is hashed.
func seed(v Value) int64 {
	text, f := v.Text(), v.atom().Number()
	switch {
	case text == "":
		return 0
	case math.IsNaN(f):
		sum := sha256.Sum256([]byte(text))
		return int64(binary.BigEndian.Uint64(sum[:8]))
	}
	return int64(f)
}

// parkMiller is the minimal standard generator of Park and Miller (CACM 31,
// 1988) as JavaRosa seeds it, giving numbers in [0, 1).
func parkMiller(seed int64) func() float64 {
	const modulus, multiplier = 1<<31 - 1, 16807
	state := seed % modulus
	if state <= 0 {
		state += modulus - 1
	}
	return func() float64 {
		state = state * multiplier % modulus
		return float64(state-1) / (modulus - 1)
	}
}

// Shuffled is a copy of a list in the order randomize() gives it with this seed.
func Shuffled[T any](list []T, with Value) []T { return shuffle(list, parkMiller(seed(with))) }

// shuffle is the inside-out form of the Fisher-Yates shuffle.
func shuffle[T any](list []T, next func() float64) []T {
	shuffled := slices.Clone(list)
	for i := range shuffled {
		j := int(next() * float64(i+1))
		shuffled[i] = shuffled[j]
		shuffled[j] = list[i]
	}
	return shuffled
}

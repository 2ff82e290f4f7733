package disclosure

import (
	"fmt"
	"math"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/optimize/convex/lp"
)

// audit tries to find out the hidden figures of a table, by ways that Protect does not
// know.
type audit struct {
	*counts
	hidden  []bool
	rows    [][]int // printed figures over inner cells, independent ones
	values  []int
	echelon [][]*big.Rat
}

func newAudit(c *counts, hidden []bool) *audit {
	a := &audit{counts: c, hidden: hidden}
	for i := range c.Rows {
		if hidden[i] {
			continue
		}
		if row := c.row(i); a.widen(row) {
			a.rows = append(a.rows, row)
			a.values = append(a.values, c.n(i))
		}
	}
	return a
}

func (c *counts) row(figure int) []int {
	row := make([]int, len(c.Inner))
	for _, t := range c.sum(figure) {
		row[t.Inner] = 1
	}
	return row
}

// widen adds a row to what is known, exactly; false if it was known.
func (a *audit) widen(row []int) bool {
	r := a.left(row)
	if r == nil {
		return false
	}
	a.echelon = append(a.echelon, r)
	return true
}

// left is what of a row does not follow from what is known, scaled to a leading one.
func (a *audit) left(row []int) []*big.Rat {
	r := make([]*big.Rat, len(row))
	for i, x := range row {
		r[i] = big.NewRat(int64(x), 1)
	}
	for _, e := range a.echelon {
		p := 0
		for e[p].Sign() == 0 {
			p++
		}
		if f := new(big.Rat).Set(r[p]); f.Sign() != 0 {
			for i := range r {
				if e[i].Sign() != 0 {
					r[i].Sub(r[i], new(big.Rat).Mul(f, e[i]))
				}
			}
		}
	}
	for i := range r {
		if r[i].Sign() != 0 {
			f := new(big.Rat).Inv(r[i])
			for j := range r {
				r[j].Mul(r[j], f)
			}
			return r
		}
	}
	return nil
}

// byRank counts the secrets that are linear combinations of what is printed.
func (a *audit) byRank(k int) (found int) {
	for _, i := range a.primaries(k) {
		if a.left(a.row(i)) == nil {
			found++
		}
	}
	return found
}

// byWholeNumbers counts those of which, narrowing all hidden figures line by line, the
// number follows, or that it is below least.
func (a *audit) byWholeNumbers(k, least int) (found int) {
	low, high := make([]int, len(a.Rows)), make([]int, len(a.Rows))
	for i := range low {
		high[i] = math.MaxInt32
		if !a.hidden[i] {
			low[i], high[i] = a.n(i), a.n(i)
		}
	}
	for changed := true; changed; {
		changed = false
		set := func(at *int, to int, better bool) {
			if better && *at != to {
				*at, changed = to, true
			}
		}
		for _, line := range a.lines {
			total := line[len(line)-1]
			parts := line[:len(line)-1]
			sumLow, sumHigh := 0, 0
			for _, i := range parts {
				sumLow, sumHigh = sumLow+low[i], min(sumHigh+high[i], math.MaxInt32)
			}
			set(&low[total], sumLow, sumLow > low[total])
			set(&high[total], sumHigh, sumHigh < high[total])
			for _, i := range parts {
				most := high[total] - (sumLow - low[i])
				set(&high[i], most, most < high[i])
				rest := 0
				for _, j := range parts {
					if j != i {
						rest = min(rest+high[j], math.MaxInt32)
					}
				}
				set(&low[i], low[total]-rest, low[total]-rest > low[i])
			}
		}
	}
	for _, i := range a.primaries(k) {
		if low[i] == high[i] || high[i] < least {
			found++
		}
	}
	return found
}

// byGonum counts those whose least and largest value, in real numbers, are one.
func (a *audit) byGonum(t *testing.T, k int) (found int) {
	t.Helper()
	for _, i := range a.primaries(k) {
		if a.extreme(t, i, 1) > -1e-6+a.extreme(t, i, -1) {
			found++
		}
	}
	return found
}

// extreme is the least value of a figure, or with sign -1 the largest, as far as a
// million.
func (a *audit) extreme(t *testing.T, figure int, sign float64) float64 {
	t.Helper()
	const most = 1e6
	n, m := len(a.Inner), len(a.rows)
	matrix := mat.NewDense(m+1, n+1, nil)
	b := make([]float64, m+1)
	for r, row := range a.rows {
		for j, x := range row {
			matrix.Set(r, j, float64(x))
		}
		b[r] = float64(a.values[r])
	}
	for j := range n + 1 { // all businesses, and a rest
		matrix.Set(m, j, 1)
	}
	b[m] = most
	cost := make([]float64, n+1)
	for j, x := range a.row(figure) {
		cost[j] = sign * float64(x)
	}
	v, _, err := lp.Simplex(cost, matrix, b, 1e-9, nil)
	if err != nil {
		t.Fatalf("linear programme: %v", err)
	}
	return sign * v
}

// byGLPK is byGonum in one programme for all secrets, solved by glpsol.
func (a *audit) byGLPK(t *testing.T, k int) (found int) {
	t.Helper()
	needGLPK(t)
	var goal, rows, bounds strings.Builder
	secrets := a.primaries(k)
	for _, s := range secrets {
		for _, side := range []string{"l", "h"} {
			name := func(j int) string { return fmt.Sprintf("%s%d_%d", side, s, j) }
			sign := map[string]string{"l": "-", "h": "+"}[side]
			for j, x := range a.row(s) {
				if x != 0 {
					fmt.Fprintf(&goal, " %s %s", sign, name(j))
				}
				fmt.Fprintf(&bounds, " 0 <= %s <= 1000000\n", name(j))
			}
			for r, row := range a.rows {
				fmt.Fprintf(&rows, " c%s%d_%d:", side, s, r)
				for j, x := range row {
					if x != 0 {
						fmt.Fprintf(&rows, " + %s", name(j))
					}
				}
				fmt.Fprintf(&rows, " = %d\n", a.values[r])
			}
		}
	}
	if len(secrets) == 0 || len(a.rows) == 0 {
		return 0
	}
	at := solve(t, "Maximize\n goal:"+goal.String()+"\nSubject To\n"+rows.String()+"Bounds\n"+bounds.String()+"End\n")
	for _, s := range secrets {
		low, high := 0.0, 0.0
		for j, x := range a.row(s) {
			if x != 0 {
				low += at[fmt.Sprintf("l%d_%d", s, j)]
				high += at[fmt.Sprintf("h%d_%d", s, j)]
			}
		}
		if high-low < 1e-6 {
			found++
		}
	}
	return found
}

// optimum is the least number of figures that must be hidden so that each secret may
// be k or more.
func (c *counts) optimum(t *testing.T, k int) int {
	t.Helper()
	needGLPK(t)
	var goal, rows, bounds, binaries strings.Builder
	secrets := c.primaries(k)
	if len(secrets) == 0 {
		return 0
	}
	for i := range c.Rows {
		fmt.Fprintf(&goal, " + x%d", i)
		fmt.Fprintf(&binaries, " x%d\n", i)
	}
	for _, s := range secrets {
		fmt.Fprintf(&rows, " x%d = 1\n", s)
		for i := range c.Rows { // how far figure i is off in the table that hides s
			fmt.Fprintf(&bounds, " d%d_%d free\n", s, i)
			fmt.Fprintf(&rows, " d%d_%d + %d x%d >= 0\n d%d_%d - 1000 x%d <= 0\n", s, i, c.n(i), i, s, i, i)
		}
		for _, line := range c.lines {
			for _, i := range line[:len(line)-1] {
				fmt.Fprintf(&rows, " + d%d_%d", s, i)
			}
			fmt.Fprintf(&rows, " - d%d_%d = 0\n", s, line[len(line)-1])
		}
		fmt.Fprintf(&rows, " d%d_%d >= %d\n", s, s, k-c.n(s))
	}
	at := solve(t, "Minimize\n goal:"+goal.String()+"\nSubject To\n"+rows.String()+"Bounds\n"+bounds.String()+"Binary\n"+binaries.String()+"End\n")
	n := 0.0
	for i := range c.Rows {
		n += at[fmt.Sprintf("x%d", i)]
	}
	return int(math.Round(n))
}

// solve asks glpsol and gives the value of every column.
func solve(t *testing.T, programme string) map[string]float64 {
	t.Helper()
	dir := t.TempDir()
	in, out := filepath.Join(dir, "in.lp"), filepath.Join(dir, "out.txt")
	if err := os.WriteFile(in, []byte(programme), 0o600); err != nil {
		t.Fatal(err)
	}
	if said, err := exec.Command("glpsol", "--cuts", "--tmlim", "60", "--lp", in, "-w", out).CombinedOutput(); err != nil {
		t.Fatalf("glpsol: %v\n%s", err, said)
	}
	b, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	return readSolution(t, programme, string(b))
}

// readSolution reads glpsol's own format: "j NUMBER … VALUE", columns numbered as they
// first occur.
func readSolution(t *testing.T, programme, solution string) map[string]float64 {
	t.Helper()
	var names []string
	seen := map[string]bool{}
	for _, w := range strings.Fields(programme) {
		if len(w) > 1 && strings.ContainsAny(w[:1], "xdlh") && w[1] >= '0' && w[1] <= '9' && !seen[w] {
			seen[w] = true
			names = append(names, w)
		}
	}
	at := map[string]float64{}
	optimal := false
	for _, line := range strings.Split(solution, "\n") {
		f := strings.Fields(line)
		switch {
		case len(f) > 1 && f[0] == "s":
			optimal = strings.Contains(line, " o ") || strings.Contains(line, " f f ")
		case len(f) > 2 && f[0] == "j":
			n, err := strconv.Atoi(f[1])
			if err != nil {
				t.Fatal(err)
			}
			value := f[2]
			if len(f) > 4 { // a basic solution: j NUMBER STATUS VALUE DUAL
				value = f[3]
			}
			x, err := strconv.ParseFloat(value, 64)
			if err != nil {
				t.Fatal(err)
			}
			at[names[n-1]] = x
		}
	}
	if !optimal {
		t.Fatalf("glpsol found no optimum:\n%.300s", solution)
	}
	return at
}

package disclosure

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os/exec"
	"slices"
	"testing"

	"feldbuch/export/table"
)

var (
	manyTables = flag.Int("tables", 20, "random tables of each shape, but a tenth of the largest unless there are many")
	withGLPK   = flag.Bool("glpk", false, "ask glpsol, too")
)

type shape struct{ rows, columns int }

var shapes = []shape{{5, 4}, {6, 6}, {8, 5}, {22, 4}}

// counts is a table of counts with its totals: figures[0] to figures[rows-1] are rows,
// then their total; so are its columns.
type counts struct {
	shape
	*table.Table
	lines [][]int // the figures, by row of Table, that add up to the last of them
}

// random has few businesses in one cell of seven.
func random(s shape, seed uint64) *counts {
	r := rand.New(rand.NewPCG(seed, uint64(s.rows*100+s.columns)))
	c := &counts{shape: s, Table: &table.Table{Columns: []table.Column{{Key: "n", Format: table.Count, Basis: true}}}}
	for range s.rows * s.columns {
		n := r.IntN(1 + r.IntN(60))
		c.Inner = append(c.Inner, table.Inner{Key: fmt.Sprint(len(c.Inner)), N: n})
	}
	for i := range s.rows + 1 {
		for j := range s.columns + 1 {
			c.add(i, j)
		}
	}
	at := func(i, j int) int { return i*(s.columns+1) + j }
	for i := range s.rows + 1 {
		var line []int
		for j := range s.columns + 1 {
			line = append(line, at(i, j))
		}
		c.lines = append(c.lines, line)
	}
	for j := range s.columns + 1 {
		var line []int
		for i := range s.rows + 1 {
			line = append(line, at(i, j))
		}
		c.lines = append(c.lines, line)
	}
	return c
}

func (c *counts) add(i, j int) {
	var sum table.Sum
	for r := range c.rows {
		for k := range c.columns {
			if (r == i || i == c.rows) && (k == j || j == c.columns) {
				sum = append(sum, table.Term{Inner: r*c.columns + k, Coefficient: 1})
			}
		}
	}
	n := int(sum.Of(c.Inner))
	c.Rows = append(c.Rows, table.Row{Unit: fmt.Sprintf("%02d/%02d", i, j), Cells: []table.Cell{{Value: n, N: n, Sums: []table.Sum{sum}}}})
}

func (c *counts) sum(figure int) table.Sum { return c.Rows[figure].Cells[0].Sums[0] }
func (c *counts) n(figure int) int         { return c.Rows[figure].Cells[0].N }

func (c *counts) primaries(k int) (all []int) {
	for i := range c.Rows {
		if c.n(i) < k {
			all = append(all, i)
		}
	}
	return all
}

// hiddenBy are the figures Protect hides.
func (c *counts) hiddenBy(k int) []bool {
	shown := *c.Table
	shown.Rows = nil
	for _, r := range c.Rows {
		shown.Rows = append(shown.Rows, table.Row{Unit: r.Unit, Cells: slices.Clone(r.Cells)})
	}
	result := Protect(k, &shown)
	hidden := make([]bool, len(c.Rows))
	for i, r := range c.Rows {
		hidden[i] = slices.Contains(result.Hidden, r.Unit)
	}
	return hidden
}

// naive hides in each line where only one figure is hidden the next smallest, too.
func (c *counts) naive(k int) []bool {
	hidden := make([]bool, len(c.Rows))
	for _, i := range c.primaries(k) {
		hidden[i] = true
	}
	for changed := true; changed; {
		changed = false
		for _, line := range c.lines {
			gone, next := 0, -1
			for _, i := range line {
				switch {
				case hidden[i]:
					gone++
				case next < 0 || c.n(i) < c.n(next):
					next = i
				}
			}
			if gone == 1 && next >= 0 {
				hidden[next], changed = true, true
			}
		}
	}
	return hidden
}

func TestNoSecretOfRandomTablesCanBeFoundOut(t *testing.T) {
	for _, s := range shapes {
		t.Run(fmt.Sprintf("%d × %d", s.rows, s.columns), func(t *testing.T) {
			var secrets, rank, whole, linear, oracle, exactly, roughly, hidden, figures int
			n := *manyTables
			if s.rows > 20 && n <= 20 {
				n = (n + 9) / 10
			}
			for seed := range n {
				c := random(s, uint64(seed))
				h := c.hiddenBy(Inside)
				a := newAudit(c, h)
				secrets += len(c.primaries(Inside))
				rank += a.byRank(Inside)
				whole += a.byWholeNumbers(Inside, Inside)
				linear += a.byGonum(t, Inside)
				if *withGLPK {
					oracle += a.byGLPK(t, Inside)
				}
				figures += len(h)
				for _, gone := range h {
					if gone {
						hidden++
					}
				}
				naive := newAudit(c, c.naive(Inside))
				switch {
				case naive.byRank(Inside)+naive.byWholeNumbers(Inside, 0) > 0:
					exactly++
				case naive.byWholeNumbers(Inside, Inside) > 0:
					roughly++
				}
			}
			t.Logf("%d tables, %d secrets, %d of %d figures hidden; found out by rank %d, whole numbers %d, linear programming %d; the naive rule gives one away in %d tables, and in %d that one is below %d",
				n, secrets, hidden, figures, rank, whole, linear, exactly, roughly, Inside)
			if *withGLPK {
				t.Logf("found out by glpsol: %d", oracle)
			}
			if rank+whole+linear+oracle > 0 {
				t.Error("a secret can be found out")
			}
			if exactly == 0 && n >= 20 {
				t.Error("these tables do not test anything: even the naive rule keeps their secrets")
			}
		})
	}
}

func TestNotMuchMoreIsHiddenThanMustBe(t *testing.T) {
	if !*withGLPK {
		t.Skip("needs -glpk")
	}
	var ours, best int
	for seed := range min(*manyTables, 60) {
		c := random(shapes[0], uint64(seed))
		for _, gone := range c.hiddenBy(Inside) {
			if gone {
				ours++
			}
		}
		best += c.optimum(t, Inside)
	}
	t.Logf("%d figures hidden, %d at best: ratio %.3f", ours, best, float64(ours)/float64(best))
	if float64(ours) > 1.3*float64(best) {
		t.Errorf("%d figures hidden, more than 1.3 times the %d that would do", ours, best)
	}
}

// needGLPK skips a test where glpsol is not installed.
func needGLPK(t *testing.T) {
	t.Helper()
	if _, err := exec.LookPath("glpsol"); err != nil {
		t.Skip("glpsol is not installed (Debian: glpk-utils)")
	}
}

package audit

import (
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/optimize/convex/lp"
)

// prime is what ranks are reckoned by: in it nothing is rounded.
const prime = 2147483647

// ByRank are the secrets that are linear combinations of what is known.
func (c *Case) ByRank() (found []string) {
	echelon := map[int][]int64{}
	left := func(row []float64) ([]int64, int) {
		r := make([]int64, c.width)
		for i, x := range row {
			r[i] = (int64(math.Round(x))%prime + prime) % prime
		}
		for i := range r {
			if r[i] == 0 {
				continue
			}
			e, known := echelon[i]
			if !known {
				return r, i
			}
			f := r[i]
			for j := i; j < c.width; j++ {
				r[j] = (r[j] - f*e[j]%prime + prime) % prime
			}
		}
		return nil, -1
	}
	for _, row := range c.rows {
		if r, at := left(row); at >= 0 {
			f := power(r[at], prime-2)
			for j := range r {
				r[j] = r[j] * f % prime
			}
			echelon[at] = r
		}
	}
	for _, s := range c.Secrets {
		if _, at := left(s.columns); at < 0 {
			found = append(found, s.Name)
		}
	}
	return found
}

func power(x, e int64) int64 {
	y := int64(1)
	for ; e > 0; e >>= 1 {
		if e&1 == 1 {
			y = y * x % prime
		}
		x = x * x % prime
	}
	return y
}

// ByWholeNumbers are the secrets whose number follows when every column is narrowed to the
// whole numbers each known sum leaves it, again and again.
func (c *Case) ByWholeNumbers() (found []string) {
	low, high := make([]float64, c.width), make([]float64, c.width)
	for j := range high {
		high[j] = math.Inf(1)
	}
	for round := 0; round < 100 && c.narrow(low, high); round++ {
	}
	for _, s := range c.Secrets {
		from, to := ends(s.columns, low, high)
		if to-from < 0.5 {
			found = append(found, s.Name)
		}
	}
	return found
}

func (c *Case) narrow(low, high []float64) (changed bool) {
	for i, row := range c.rows {
		from, to := ends(row, low, high)
		for j, k := range row {
			if k == 0 {
				continue
			}
			l, h := k*low[j], k*high[j]
			if k < 0 {
				l, h = h, l
			}
			// What the others leave of the sum.
			a, b := (c.values[i]-without(to, h))/k, (c.values[i]-without(from, l))/k
			if k < 0 {
				a, b = b, a
			}
			if a = math.Ceil(a - 1e-6); a > low[j] {
				low[j], changed = a, true
			}
			if b = math.Floor(b + 1e-6); b < high[j] {
				high[j], changed = b, true
			}
		}
	}
	return changed
}

// without takes one part out of a sum that may be without end.
func without(all, part float64) float64 {
	if math.IsInf(part, 0) {
		return all
	}
	return all - part
}

func ends(row, low, high []float64) (from, to float64) {
	for j, k := range row {
		switch {
		case k > 0:
			from, to = from+k*low[j], to+k*high[j]
		case k < 0:
			from, to = from+k*high[j], to+k*low[j]
		}
	}
	return from, to
}

// far is how many businesses there may be at most.
const far = 1e4

// ByGonum are the secrets among some, by number, whose least and largest value are one.
func (c *Case) ByGonum(t testing.TB, secrets ...int) (found []string) {
	t.Helper()
	if len(c.rows) == 0 {
		return nil // nothing is known
	}
	rows, values := c.independent()
	for _, s := range secrets {
		from, okFrom := extreme(rows, values, c.Secrets[s].columns, 1)
		to, okTo := extreme(rows, values, c.Secrets[s].columns, -1)
		if !okFrom || !okTo {
			t.Logf("%s: gonum finds no end", c.Secrets[s].Name)
			continue
		}
		if to-from < 1e-6 {
			found = append(found, c.Secrets[s].Name)
		}
	}
	return found
}

// independent are the known sums without those that follow from others.
func (c *Case) independent() (rows [][]float64, values []float64) {
	var echelon [][]float64
	var pivots []int
	for i, row := range c.rows {
		r := append([]float64{}, row...)
		for k, e := range echelon {
			if f := r[pivots[k]]; f != 0 {
				for j := range r {
					r[j] -= f * e[j]
				}
			}
		}
		at, best := -1, 1e-7
		for j, x := range r {
			if math.Abs(x) > best {
				best, at = math.Abs(x), j
			}
		}
		if at < 0 {
			continue
		}
		f := r[at]
		for j := range r {
			r[j] /= f
		}
		echelon, pivots = append(echelon, r), append(pivots, at)
		rows, values = append(rows, row), append(values, c.values[i])
	}
	return rows, values
}

func extreme(rows [][]float64, values, of []float64, sign float64) (v float64, ok bool) {
	defer func() { _ = recover() }() // gonum panics where a corner is degenerate
	n, m := len(of), len(rows)
	a, b := mat.NewDense(m+1, n+1, nil), make([]float64, m+1)
	for i, row := range rows {
		for j, x := range row {
			a.Set(i, j, x)
		}
		b[i] = values[i]
	}
	for j := range n + 1 {
		a.Set(m, j, 1)
	}
	b[m] = far
	cost := make([]float64, n+1)
	for j, x := range of {
		cost[j] = sign * x
	}
	v, _, err := lp.Simplex(cost, a, b, 1e-9, nil)
	return sign * v, err == nil
}

// ByGLPK is ByGonum by glpsol; skipped with a word where it is not installed.
func (c *Case) ByGLPK(t testing.TB, secrets ...int) (found []string) {
	t.Helper()
	if len(c.rows) == 0 {
		return nil
	}
	if _, err := exec.LookPath("glpsol"); err != nil {
		t.Log("glpsol is not installed (Debian: glpk-utils): not asked")
		return nil
	}
	for _, s := range secrets {
		from, to := c.solved(t, s, "Minimize"), c.solved(t, s, "Maximize")
		if to-from < 1e-6 {
			found = append(found, c.Secrets[s].Name)
		}
	}
	return found
}

func (c *Case) solved(t testing.TB, secret int, way string) float64 {
	t.Helper()
	var p strings.Builder
	line := func(row []float64) {
		for j, k := range row {
			if k != 0 {
				sign := '+'
				if k < 0 {
					sign = '-'
				}
				fmt.Fprintf(&p, " %c %g x%d", sign, math.Abs(k), j)
			}
		}
	}
	fmt.Fprintf(&p, "%s\n goal:", way)
	line(c.Secrets[secret].columns)
	p.WriteString("\nSubject To\n")
	for i, row := range c.rows {
		fmt.Fprintf(&p, " c%d:", i)
		line(row)
		fmt.Fprintf(&p, " = %g\n", c.values[i])
	}
	p.WriteString("Bounds\n")
	for j := range c.width {
		fmt.Fprintf(&p, " 0 <= x%d <= %g\n", j, far)
	}
	p.WriteString("End\n")
	dir := t.TempDir()
	in, out := filepath.Join(dir, "in.lp"), filepath.Join(dir, "out.txt")
	if err := os.WriteFile(in, []byte(p.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	if said, err := exec.Command("glpsol", "--lp", in, "-w", out).CombinedOutput(); err != nil {
		t.Fatalf("glpsol: %v\n%s\n%.300s", err, said, p.String())
	}
	b, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		if f := strings.Fields(line); len(f) > 5 && f[0] == "s" { // s bas ROWS COLUMNS STATUS STATUS VALUE
			if f[4] != "f" || f[5] != "f" {
				t.Fatalf("glpsol found no optimum: %s", line)
			}
			v, err := strconv.ParseFloat(f[6], 64)
			if err != nil {
				t.Fatal(err)
			}
			return v
		}
	}
	t.Fatalf("glpsol wrote no solution:\n%.200s", b)
	return 0
}

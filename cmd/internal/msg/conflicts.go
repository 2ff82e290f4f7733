package msg

import "fmt"

// OpenConflicts says how many conflicts are open.
func (m Merge) OpenConflicts(n int) string {
	if n == 0 {
		return m.NoConflict
	}
	return fmt.Sprintf(m.Conflicts, n)
}

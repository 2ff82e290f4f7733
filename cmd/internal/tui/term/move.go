package term

import tea "github.com/charmbracelet/bubbletea"

// Move is where a key takes the cursor in a column of rows up to last; page is how
// many are leafed at once. false: the key moves nothing. A cursor at -1 is on no
// row yet.
func Move(k tea.KeyType, cursor, last, page int) (to int, ok bool) {
	first := min(0, last)
	switch k {
	case tea.KeyUp:
		return max(cursor-1, first), true
	case tea.KeyDown:
		return min(cursor+1, last), true
	case tea.KeyPgUp:
		return max(cursor-page, first), true
	case tea.KeyPgDown:
		return min(cursor+page, last), true
	case tea.KeyHome:
		return first, true
	case tea.KeyEnd:
		return last, true
	}
	return cursor, false
}

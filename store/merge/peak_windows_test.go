package merge_test

import "os"

// peak is not told by Windows.
func peak(*os.ProcessState) float64 { return 0 }

package formtest

import "runtime"

// MostAllocated bounds all a hostile file may make us allocate while it is read
// and checked, garbage included: the peak is below.
const MostAllocated = 200 << 20

// Allocated is how many bytes f allocates.
func Allocated(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

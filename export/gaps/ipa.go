package gaps

// placeIPA fills in the quadrants. The cut is the mean of the areas' means, so
// that an area asked of few businesses weighs as much as any other.
func placeIPA(areas []Area) {
	var need, have, k float64
	for _, a := range areas {
		if a.N > 0 {
			need, have, k = need+float64(a.MeanNeed), have+float64(a.MeanHave), k+1
		}
	}
	for i := range areas {
		if areas[i].N > 0 {
			areas[i].IPA = quadrant(float64(areas[i].MeanNeed) >= need/k-same, float64(areas[i].MeanHave) >= have/k-same)
		}
	}
}

func quadrant(needHigh, haveHigh bool) Quadrant {
	switch {
	case needHigh && haveHigh:
		return KeepUp
	case needHigh:
		return Concentrate
	case haveHigh:
		return Overkill
	}
	return LowPriority
}

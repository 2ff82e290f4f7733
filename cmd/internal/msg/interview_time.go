package msg

import (
	"fmt"
	"time"
)

// Left is how long the rest of an interview will take, in full and short: by the
// minute, and by five where it is long. "" where it is as good as over.
func (t Interview) Left(d time.Duration) (full, short string) {
	const long = 20
	minutes := int((d + 30*time.Second) / time.Minute)
	if minutes > long {
		minutes = (minutes + 2) / 5 * 5
	}
	if minutes == 0 {
		return "", ""
	}
	return fmt.Sprintf(t.timeLeft, minutes), fmt.Sprintf(t.timeShort, minutes)
}

package value

import "testing"

func TestPlacesAsPeopleTypeThem(t *testing.T) {
	const here = "54.09 12.14 0.0 0.0"
	for _, c := range []struct{ name, in, want string }{
		{"points, a blank between", "54.09 12.14", here},
		{"points, a comma between", "54.09,12.14", here},
		{"points, a comma and a blank between", "54.09, 12.14", here},
		{"points, a comma behind a blank", "54.09 ,12.14", here},
		{"decimal commas, a blank between", "54,09 12,14", here},
		{"decimal commas, a no-break space between", "54,09\u00a012,14", here},
		{"decimal commas, a semicolon between", "54,09; 12,14", here},
		{"decimal commas, a comma and a blank between", "54,09, 12,14", here},
		{"short decimal commas, a comma and a blank between", "54,1, 12,1", "54.1 12.1 0.0 0.0"},
		{"a decimal comma and a whole number", "54,1 12", "54.1 12.0 0.0 0.0"},
		{"whole numbers, a comma and a blank between", "54, 12", "54.0 12.0 0.0 0.0"},
		{"altitude and accuracy", "54.09 12.14 3 10", "54.09 12.14 3.0 10.0"},
		{"altitude and accuracy after commas", "54.09,12.14,3,10", "54.09 12.14 3.0 10.0"},
		{"altitude and accuracy after blanks, longitude after a comma", "54.09, 12.14 3 10", "54.09 12.14 3.0 10.0"},
		{"south and west are negative", "-54 -0.50", "-54.0 -0.5 0.0 0.0"},
		{"there is no minus zero", "-0 -0", "0.0 0.0 0.0 0.0"},
		{"digits of another script", "٥٤ ١٢", "54.0 12.0 0.0 0.0"},
		{"hemispheres behind", "54.09N 12.14E", here},
		{"hemispheres in front", "N 54.09, E 12.14", here},
		{"hemispheres in front, blanks only", "N 54.09 E 12.14", here},
		{"hemispheres and nothing between", "54.09N12.14E", here},
		{"hemispheres in small letters with decimal commas", "54,09 n, 12,14 o", here},
		{"German words for them", "54,09° Nord, 12,14° Ost", here},
		{"longitude first, by its letter", "12.14 E, 54.09 N", here},
		{"the other hemispheres", "54.09 S 12.14 W", "-54.09 -12.14 0.0 0.0"},
		{"degrees, minutes and seconds", `54° 5' 24" N, 12° 8' 24" E`, here},
		{"the same in typographic signs", `54°5′24″ N 12°8′24″ O`, here},
		{"the same with two single strokes", `54° 5' 24'' N, 12° 8' 24'' E`, here},
		{"the same without letters", `54° 5' 24", 12° 8' 24"`, here},
		{"the same in the other hemispheres, without letters", `-54° 5' 24", -12° 8' 24"`, "-54.09 -12.14 0.0 0.0"},
		{"minutes with a fraction", "54° 5,4' N, 12° 8,4' O", here},
		{"degrees alone", "54.09°, 12.14°", here},

		{"tight commas only may be anything", "54,09,12,14", ""},
		{"one tight comma may be a decimal one", "54,12", ""},
		{"a decimal comma here and none there may be anything", "54,1, 12", ""},
		{"a comma both as decimal mark and beside points", "54.1, 12,3", ""},
		{"three numbers with tight commas", "54.1,12,3", ""},
		{"one number", "54.09", ""},
		{"five numbers", "1 2 3 4 5", ""},
		{"beyond the pole", "91 0", ""},
		{"beyond the pole, by its letter", "91 N 0 E", ""},
		{"beyond the date line", "0 180.5", ""},
		{"an accuracy below zero", "54.09 12.14 3 -1", ""},
		{"a letter on one of them only", "54.09 N 12.14", ""},
		{"two latitudes", "54.09 N 12.14 S", ""},
		{"a letter and a sign", "-54.09 S 12.14 E", ""},
		{"sixty minutes", "54° 60' N, 12° 8' E", ""},
		{"a fraction before the minutes", "54.5° 30' N, 12° 8' E", ""},
		{"a word", "here", ""},
		{"nothing", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got, _ := Geopoint(c.in); got != c.want {
				t.Errorf("%q: got %q, want %q", c.in, got, c.want)
			}
		})
	}
}

func TestLinesOfPlaces(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"one place", "54.09 12.14", "54.09 12.14 0.0 0.0"},
		{"two, closed with a semicolon", "54.09 12.14;54,1 12 3 4;", "54.09 12.14 0.0 0.0; 54.1 12.0 3.0 4.0"},
		{"three that close an outline", " 1 2 0 0; 3 4 0 0 ; 1 2 ;", "1.0 2.0 0.0 0.0; 3.0 4.0 0.0 0.0; 1.0 2.0 0.0 0.0"},
		{"two with letters", "54.09N 12.14E; 54N 12E", "54.09 12.14 0.0 0.0; 54.0 12.0 0.0 0.0"},
		{"a place that is missing", "54.09 12.14;;1 2", ""},
		{"one number each", "54,1; 12,1", ""},
		{"words", "here; there", ""},
		{"nothing", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got, _ := Geoline(c.in); got != c.want {
				t.Errorf("%q: got %q, want %q", c.in, got, c.want)
			}
		})
	}
}

package expr

import (
	"math"
	"strings"
)

// earthRadius is the equatorial radius in metres that JavaRosa and pyxform's
// other engines calculate with.
const earthRadius = 6_378_100

// point is a place in degrees.
type point struct{ lat, lon float64 }

// points reads "lat lon [altitude [accuracy]]; …"; ok is false if one is no place.
func points(text string) (ps []point, ok bool) {
	for place := range strings.SplitSeq(strings.TrimSuffix(strings.TrimSpace(text), ";"), ";") {
		f := strings.Fields(place)
		if len(f) < 2 {
			return nil, false
		}
		lat, okLat := parseNumber(f[0])
		lon, okLon := parseNumber(f[1])
		if !okLat || !okLon || math.Abs(lat) > 90 || math.Abs(lon) > 180 {
			return nil, false
		}
		ps = append(ps, point{lat, lon})
	}
	return ps, true
}

// places reads the points of all arguments, node by node.
func (m *machine) places(args []Node) (ps []point, ok bool) {
	for _, v := range m.each(args) {
		more, ok := points(v.Text())
		if !ok {
			return nil, false
		}
		ps = append(ps, more...)
	}
	return ps, len(ps) > 0
}

// callDistance is the length of a line in metres, to the centimetre.
func callDistance(m *machine, c *Call) Value {
	ps, ok := m.places(c.Args)
	if !ok {
		return NumberValue(math.NaN())
	}
	sum := 0.0
	for i := 1; i < len(ps); i++ {
		sum += between(ps[i-1], ps[i])
	}
	return NumberValue(roundPlaces(sum, 2))
}

// between is the great-circle distance by the spherical law of cosines.
func between(p, q point) float64 {
	lat1, lat2, lon := radians(p.lat), radians(q.lat), radians(p.lon-q.lon)
	cosine := math.Sin(lat1)*math.Sin(lat2) + math.Cos(lat1)*math.Cos(lat2)*math.Cos(lon)
	return math.Acos(min(cosine, 1)) * earthRadius
}

// callArea is the area a shape encloses in square metres, by triangles on the
// plane that touches its first point (mathworld.wolfram.com/PolygonArea.html).
func callArea(m *machine, c *Call) Value {
	ps, ok := m.places(c.Args)
	if !ok {
		return NumberValue(math.NaN())
	}
	sum := 0.0
	for i := 2; i < len(ps); i++ {
		x1, y1 := onPlane(ps[0], ps[i-1])
		x2, y2 := onPlane(ps[0], ps[i])
		sum += (y1*x2 - x1*y2) / 2
	}
	return NumberValue(roundPlaces(math.Abs(sum), 2))
}

func onPlane(origin, p point) (x, y float64) {
	return radians(p.lon-origin.lon) * earthRadius * math.Cos(radians(p.lat)), radians(p.lat-origin.lat) * earthRadius
}

func radians(degrees float64) float64 { return degrees * math.Pi / 180 }

// callGeofence reports whether a point is within a shape (W. R. Franklin,
// "pnpoly"). Nothing is within a shape not drawn yet, or not closed: the last
// point of a geoshape is the first again.
func callGeofence(m *machine, c *Call) Value {
	at, okPoint := m.places(c.Args[:1])
	shape, okShape := m.places(c.Args[1:])
	if !okPoint || !okShape || shape[0] != shape[len(shape)-1] {
		return BoolValue(false)
	}
	p, inside := at[0], false
	for i := 1; i < len(shape); i++ {
		a, b := shape[i-1], shape[i]
		if (a.lat > p.lat) != (b.lat > p.lat) && p.lon < (a.lon-b.lon)*(p.lat-b.lat)/(a.lat-b.lat)+b.lon {
			inside = !inside
		}
	}
	return BoolValue(inside)
}

// callIntersects reports whether a line crosses itself.
func callIntersects(m *machine, c *Call) Value {
	ps, _ := m.places(c.Args)
	for i := 1; i < len(ps); i++ {
		for j := i + 2; j < len(ps); j++ {
			closing := i == 1 && j == len(ps)-1 && ps[0] == ps[j]
			if !closing && cross(ps[i-1], ps[i], ps[j-1], ps[j]) {
				return BoolValue(true)
			}
		}
	}
	return BoolValue(false)
}

// cross reports whether the segments ab and cd have a point in common.
func cross(a, b, c, d point) bool {
	s1, s2 := side(a, b, c), side(a, b, d)
	s3, s4 := side(c, d, a), side(c, d, b)
	if s1*s2 < 0 && s3*s4 < 0 {
		return true
	}
	return s1 == 0 && within(a, b, c) || s2 == 0 && within(a, b, d) ||
		s3 == 0 && within(c, d, a) || s4 == 0 && within(c, d, b)
}

// side is positive where p is left of the line ab, 0 on it.
func side(a, b, p point) float64 {
	return (b.lon-a.lon)*(p.lat-a.lat) - (b.lat-a.lat)*(p.lon-a.lon)
}

// within reports whether p, which is on the line ab, is between its ends.
func within(a, b, p point) bool {
	return min(a.lon, b.lon) <= p.lon && p.lon <= max(a.lon, b.lon) &&
		min(a.lat, b.lat) <= p.lat && p.lat <= max(a.lat, b.lat)
}

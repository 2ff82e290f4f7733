package table_test

import (
	"slices"
	"testing"

	"feldbuch/export/table"
)

func TestALabelStandsWhereItCoversNoOther(t *testing.T) {
	for _, c := range []struct {
		name   string
		points [][2]float64
		want   []table.Side
	}{
		{"a point alone has its label on the right", [][2]float64{{3, 3}}, []table.Side{table.Right}},
		{"at the right end of the chart there is no room", [][2]float64{{5, 3}}, []table.Side{table.Left}},
		{"the label of the left point would cover the right one", [][2]float64{{3, 3}, {3.1, 3}}, []table.Side{table.Left, table.Right}},
		{"points on each other have their labels on both sides", [][2]float64{{3, 3}, {3, 3}}, []table.Side{table.Right, table.Left}},
	} {
		t.Run(c.name, func(t *testing.T) {
			of := &table.Table{Columns: []table.Column{{Key: "area"}, {Key: "x"}, {Key: "y"}}}
			for _, p := range c.points {
				of.Rows = append(of.Rows, table.Row{Cells: []table.Cell{{Value: "some area"}, {Value: p[0]}, {Value: p[1]}}})
			}
			chart := &table.Chart{Kind: table.Scatter, Labels: "area", Low: 1, High: 5, Series: []table.Series{{Values: "y", Across: "x"}}}
			if got := chart.Sides(of); !slices.Equal(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

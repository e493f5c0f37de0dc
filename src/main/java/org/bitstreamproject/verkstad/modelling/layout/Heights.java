// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Heights of one strip without what it does not use: used stretches keep their height, empty ones shrink. */
final class Heights {
    private static final int MOST_EMPTY = 16;

    private final int top;
    private final List<int[]> used = new ArrayList<>();
    private final List<Integer> moved = new ArrayList<>();

    Heights(int top) {
        this.top = top;
    }

    void keep(int from, int to) {
        used.add(new int[] {from, to});
    }

    void settle() {
        used.sort(Comparator.comparingInt(stretch -> stretch[0]));
        var merged = new ArrayList<int[]>();
        for (var stretch : used) {
            var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && stretch[0] <= last[1]) {
                last[1] = Math.max(last[1], stretch[1]);
            } else {
                merged.add(stretch.clone());
            }
        }
        used.clear();
        used.addAll(merged);
        int y = top;
        for (int i = 0; i < used.size(); i++) {
            int before = i == 0 ? used.get(0)[0] : used.get(i)[0] - used.get(i - 1)[1];
            y += Math.min(before, MOST_EMPTY);
            moved.add(y);
            y += used.get(i)[1] - used.get(i)[0];
        }
    }

    /** Where this height has come to stand. */
    int of(int y) {
        for (int i = used.size() - 1; i >= 0; i--) {
            if (y >= used.get(i)[0]) {
                int beyond = Math.max(0, y - used.get(i)[1]);
                return moved.get(i) + Math.min(y, used.get(i)[1]) - used.get(i)[0] + Math.min(beyond, MOST_EMPTY);
            }
        }
        return top;
    }

    int bottom() {
        return used.isEmpty() ? top : of(used.get(used.size() - 1)[1]);
    }
}

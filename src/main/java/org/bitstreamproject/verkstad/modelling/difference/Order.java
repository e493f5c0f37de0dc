// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.bitstreamproject.verkstad.modelling.Node;

/** Which elements changed places in a list: the fewest whose move explains the new order. */
final class Order {

    private Order() {}

    /** @param before and @param after the same elements */
    static List<Node> moved(List<Node> before, List<Node> after) {
        var places = new HashMap<String, Integer>();
        before.forEach(node -> places.put(node.id(), places.size()));
        var numbers =
                after.stream().map(node -> places.getOrDefault(node.id(), 0)).toList();
        var stay = longestRising(numbers);
        var moved = new ArrayList<Node>();
        for (int i = 0; i < after.size(); i++) {
            if (!stay.contains(i)) {
                moved.add(after.get(i));
            }
        }
        return moved;
    }

    /** Places of a longest rising sequence (patience sorting). */
    private static HashSet<Integer> longestRising(List<Integer> numbers) {
        var ends = new ArrayList<Integer>();
        var previous = new int[numbers.size()];
        for (int i = 0; i < numbers.size(); i++) {
            int low = 0;
            int high = ends.size();
            while (low < high) {
                int middle = (low + high) / 2;
                if (numbers.get(ends.get(middle)) < numbers.get(i)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : ends.get(low - 1);
            if (low == ends.size()) {
                ends.add(i);
            } else {
                ends.set(low, i);
            }
        }
        var stay = new HashSet<Integer>();
        for (int i = ends.isEmpty() ? -1 : ends.get(ends.size() - 1); i >= 0; i = previous[i]) {
            stay.add(i);
        }
        return stay;
    }
}

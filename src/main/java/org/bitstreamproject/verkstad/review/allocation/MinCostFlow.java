// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review.allocation;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * The cheapest flow from source to sink by successive shortest paths (Busacker and Gowen): exact for integer costs,
 * negative ones too as long as no cycle of the graph is negative. Arcs are numbered; the reverse of arc a is a ^ 1.
 */
final class MinCostFlow {
    private static final long FAR = Long.MAX_VALUE / 4;
    private final int[] first;
    private int[] next = new int[64];
    private int[] target = new int[64];
    private int[] room = new int[64];
    private long[] cost = new long[64];
    private int arcs;

    MinCostFlow(int nodes) {
        first = new int[nodes];
        Arrays.fill(first, -1);
    }

    /** @return the arc's number */
    int arc(int from, int to, int capacity, long price) {
        half(from, to, capacity, price);
        half(to, from, 0, -price);
        return arcs - 2;
    }

    int flow(int arc) {
        return room[arc ^ 1];
    }

    /** Sends along the cheapest path as long as that lowers the total cost. */
    void solve(int source, int sink) {
        var into = new int[first.length];
        while (cheapestPath(source, into)[sink] < 0) {
            for (var node = sink; node != source; node = target[into[node] ^ 1]) {
                room[into[node]]--;
                room[into[node] ^ 1]++;
            }
        }
    }

    /** Bellman–Ford with a queue. @param into filled with the arc by which each node is reached */
    private long[] cheapestPath(int source, int[] into) {
        var distance = new long[first.length];
        var waiting = new boolean[first.length];
        var queue = new ArrayDeque<Integer>();
        Arrays.fill(distance, FAR);
        distance[source] = 0;
        queue.add(source);
        while (!queue.isEmpty()) {
            int node = queue.poll();
            waiting[node] = false;
            for (var arc = first[node]; arc >= 0; arc = next[arc]) {
                var there = target[arc];
                if (room[arc] > 0 && distance[node] + cost[arc] < distance[there]) {
                    distance[there] = distance[node] + cost[arc];
                    into[there] = arc;
                    if (!waiting[there]) {
                        waiting[there] = true;
                        queue.add(there);
                    }
                }
            }
        }
        return distance;
    }

    private void half(int from, int to, int capacity, long price) {
        if (arcs == next.length) {
            next = Arrays.copyOf(next, 2 * arcs);
            target = Arrays.copyOf(target, 2 * arcs);
            room = Arrays.copyOf(room, 2 * arcs);
            cost = Arrays.copyOf(cost, 2 * arcs);
        }
        next[arcs] = first[from];
        target[arcs] = to;
        room[arcs] = capacity;
        cost[arcs] = price;
        first[from] = arcs++;
    }
}

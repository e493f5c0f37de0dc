// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check.rule;

import java.util.HashSet;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.EdgeType;
import org.bitstreamproject.verkstad.modelling.Model;

/** Who takes part in a relation at all: gathered once, so that asking for every node stays cheap. */
public final class Joined {

    private Joined() {}

    /** Ids at either end of a relation of one of the types. */
    public static Set<String> by(Model model, EdgeType... types) {
        var joined = sources(model, types);
        joined.addAll(targets(model, types));
        return joined;
    }

    public static Set<String> sources(Model model, EdgeType... types) {
        var ids = new HashSet<String>();
        for (var type : types) {
            model.edges(type).forEach(edge -> ids.add(edge.source()));
        }
        return ids;
    }

    public static Set<String> targets(Model model, EdgeType... types) {
        var ids = new HashSet<String>();
        for (var type : types) {
            model.edges(type).forEach(edge -> ids.add(edge.target()));
        }
        return ids;
    }
}

// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One relation, read from source to target; {@code props} as in {@link Node}. */
public record Edge(String id, EdgeType type, String source, String target, String label, Map<String, String> props) {

    public Edge {
        props = Collections.unmodifiableMap(new LinkedHashMap<>(props));
    }

    public Edge(String id, EdgeType type, String source, String target) {
        this(id, type, source, target, "", Map.of());
    }

    public boolean touches(String nodeId) {
        return source.equals(nodeId) || target.equals(nodeId);
    }

    /** Share of the cases that go this way, in per cent. */
    public Optional<BigDecimal> share() {
        return Optional.ofNullable(props.get("share"))
                .filter(value -> !value.isBlank())
                .map(BigDecimal::new);
    }

    public Edge labelled(String newLabel) {
        return new Edge(id, type, source, target, newLabel, props);
    }

    public Edge from(String newSource) {
        return new Edge(id, type, newSource, target, label, props);
    }

    public Edge to(String newTarget) {
        return new Edge(id, type, source, newTarget, label, props);
    }

    public Edge with(String prop, String value) {
        return new Edge(id, type, source, target, label, Node.changed(props, prop, value));
    }
}

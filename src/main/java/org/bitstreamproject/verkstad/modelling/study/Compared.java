// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.study;

import java.util.List;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelContext;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.ModelVersion;
import org.bitstreamproject.verkstad.modelling.Node;
import org.bitstreamproject.verkstad.modelling.difference.Difference;
import org.bitstreamproject.verkstad.modelling.difference.Dispositions;
import org.jspecify.annotations.Nullable;

/**
 * A model beside another.
 *
 * @param from number of the earlier version; 0 when it is another model
 * @param placed what a hand has put elsewhere since
 */
record Compared(
        ModelVersion now, ModelContext context, Model then, int from, Difference difference, List<Node> placed) {

    static Compared versions(ModelVersion now, ModelContext context, ModelVersion earlier) {
        var difference = Difference.ofVersions(earlier.model(), now.model());
        var placed = difference.placed(earlier.model(), now.model());
        return new Compared(now, context, earlier.model(), earlier.number(), difference, placed);
    }

    static Compared stages(ModelVersion now, ModelContext context, Model today) {
        return new Compared(now, context, today, 0, Difference.ofStages(today, now.model()), List.of());
    }

    /** For a process and its future. */
    @Nullable Dispositions dispositions() {
        return from == 0 && now.model().type() == ModelType.PROCESS ? Dispositions.of(then, now.model()) : null;
    }
}

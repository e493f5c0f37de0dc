// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.json.JsonObject;

/** A task about a model that is drawn with it, instead of one that stands in the content. */
public interface Illustrated extends Task {
    /** As the course package writes models: type, stage, nodes and edges. */
    JsonObject illustration();
}

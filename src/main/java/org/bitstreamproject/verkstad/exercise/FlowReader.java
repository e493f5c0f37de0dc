// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import jakarta.json.JsonObject;

/** Reads a process of the course package as figures. Provided as a service by whoever knows models. Pure. */
public interface FlowReader {
    /**
     * @param process type, stage, nodes and edges, texts in one language
     * @throws NotWorked when it is no process, or nothing can be added up
     */
    Flow read(JsonObject process);

    /** The one there is. */
    static Flow flow(JsonObject process) {
        return OnlyFlowReader.ONE.read(process);
    }
}

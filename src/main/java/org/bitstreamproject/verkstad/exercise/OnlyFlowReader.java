// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import java.util.ServiceLoader;

/** Looked up once: the search reads files, and a calculation is worked out each time it is shown. */
final class OnlyFlowReader {
    static final FlowReader ONE = ServiceLoader.load(FlowReader.class, FlowReader.class.getClassLoader())
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("nobody reads processes"));

    private OnlyFlowReader() {}
}

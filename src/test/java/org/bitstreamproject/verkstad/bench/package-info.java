// SPDX-License-Identifier: EUPL-1.2
/** The rules a benchmark keeps to. What it measures stands in src/test/bench and is compiled by {@code mvn -Pbench} only. */
@NullMarked
package org.bitstreamproject.verkstad.bench;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check;

import java.util.List;
import java.util.function.Function;
import org.bitstreamproject.verkstad.modelling.Model;

/** A rule by its id in the course, and the pure function that finds where a model breaks it. */
record Rule(String id, Function<Model, List<Violation>> violations) {}

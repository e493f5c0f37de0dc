// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.check.rule;

import java.util.List;
import java.util.function.Function;
import org.bitstreamproject.verkstad.modelling.Model;

/** Judges one rule of the course, named by its id: the pure function that finds where a model breaks it. */
public record Judge(String id, Function<Model, List<Violation>> violations) {}

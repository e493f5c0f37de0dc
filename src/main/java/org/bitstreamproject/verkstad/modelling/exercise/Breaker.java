// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.exercise;

import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.bitstreamproject.verkstad.modelling.Model;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.modelling.picture.Words;

/**
 * One rule turned round: ways to break a sound model so that this rule, and hopefully no other, has something to say.
 *
 * @param ways model and the reader's words for what is put in → models in the order of the elements they are broken at, as many in every language
 *     the model is told in; unbroken where a language has nothing to break there
 */
record Breaker(String rule, ModelType type, BiFunction<Model, Words, Stream<Model>> ways) {}

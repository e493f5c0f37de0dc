// SPDX-License-Identifier: EUPL-1.2
/**
 * Instruments: what a form's answers amount to, computed with whole numbers and decimals and never with floating point.
 * Questions, weights, borders and benchmarks are data of the course package; nothing here knows a database or a page.
 */
@NullMarked
package org.bitstreamproject.verkstad.exercise.instrument;

import org.jspecify.annotations.NullMarked;

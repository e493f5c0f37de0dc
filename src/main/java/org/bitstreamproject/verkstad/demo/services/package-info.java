// SPDX-License-Identifier: EUPL-1.2
/**
 * What the tool calls on the imitation: token, line items, scores, results, roster and Basic Outcomes, with the status
 * codes, media types and oddities of a running Moodle. Knows no servlet: a call in, an answer out.
 */
@NullMarked
package org.bitstreamproject.verkstad.demo.services;

import org.jspecify.annotations.NullMarked;

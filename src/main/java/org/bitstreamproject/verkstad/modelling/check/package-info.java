// SPDX-License-Identifier: EUPL-1.2
/** Pure rules: a model in, findings out as data. Texts are put to them only at the edge, in the reader's language. */
@NullMarked
package org.bitstreamproject.verkstad.modelling.check;

import org.jspecify.annotations.NullMarked;

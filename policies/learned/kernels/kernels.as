/**
 * Kernels that TensorFlow.js' WebAssembly backend lacks or has only in slow forms, on that backend's own memory.
 *
 * This module has no memory of its own, no data and no allocator: callers pass every pointer, scratch included.
 * `npm run build:kernels` makes kernels.wasm of it.
 */
export { adam, sumOfSquares } from "./adam";
export { embed, embedGradient } from "./embed";
export { gemm, gemmScratch } from "./gemm";
export { pointer, pointerGradient } from "./pointer";
export { columnSum, layerNorm, layerNormGradient, segmentSum, softmax, softmaxGradient } from "./rows";

"""E2SFCA as SciPy does it best: k-d trees, a sparse matrix of distances, two products.

Reads x, y and size of demand and supply as doubles from a folder; writes scores.f64 and prints one line of JSON.
"""
import json, resource, sys, time
import numpy as np
from scipy.spatial import cKDTree
from scipy.sparse import csr_matrix

folder, catchment, runs = sys.argv[1], float(sys.argv[2]), int(sys.argv[3])
read = lambda name: np.fromfile(f"{folder}/{name}.f64").reshape(3, -1)
demand, supply = read("demand"), read("supply")


def e2sfca():
    near = cKDTree(demand[:2].T).sparse_distance_matrix(
        cKDTree(supply[:2].T), catchment, output_type="ndarray"
    )
    weight = np.where(near["v"] <= catchment / 3, 1.0, np.where(near["v"] <= catchment * 2 / 3, 0.68, 0.22))
    pairs = csr_matrix((weight, (near["i"], near["j"])), shape=(demand.shape[1], supply.shape[1]))
    crowd = pairs.T @ demand[2]
    share = np.divide(supply[2], crowd, out=np.zeros_like(crowd), where=crowd > 0)
    return pairs @ share, len(weight)


taken = []
for _ in range(runs):
    start = time.perf_counter()
    scores, pairs = e2sfca()
    taken.append(1000 * (time.perf_counter() - start))
scores.tofile(f"{folder}/scores.f64")
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"ms": sorted(taken)[len(taken) // 2], "runs": runs, "pairs": pairs, "peakMb": peak}))

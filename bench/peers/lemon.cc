// The same problem solved by LEMON's network simplex or cost scaling, for comparison.
// lemon simplex|scaling FILE: FILE holds 64-bit integers: nodes, arcs, the supply of each node, then tail, head, capacity and
// cost of each arc. Prints the cost and the milliseconds, the graph's construction included.
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

#include <lemon/cost_scaling.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

using Graph = lemon::SmartDigraph;

template <class Method>
int solve(const std::vector<int64_t>& in) {
  const auto began = std::chrono::steady_clock::now();
  const int nodes = in[0], arcs = in[1];
  const int64_t* supplies = in.data() + 2;
  const int64_t* tail = supplies + nodes;
  const int64_t *head = tail + arcs, *room = head + arcs, *price = room + arcs;
  Graph graph;
  graph.reserveNode(nodes);
  graph.reserveArc(arcs);
  for (int i = 0; i < nodes; i++) graph.addNode();
  for (int i = 0; i < arcs; i++) graph.addArc(graph.nodeFromId(tail[i]), graph.nodeFromId(head[i]));
  Graph::NodeMap<int64_t> supply(graph);
  Graph::ArcMap<int64_t> capacity(graph), cost(graph);
  for (int i = 0; i < nodes; i++) supply[graph.nodeFromId(i)] = supplies[i];
  for (int i = 0; i < arcs; i++) {
    capacity[graph.arcFromId(i)] = room[i];
    cost[graph.arcFromId(i)] = price[i];
  }
  Method method(graph);
  method.upperMap(capacity).costMap(cost).supplyMap(supply);
  if (method.run() != Method::OPTIMAL) return 2;
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - began;
  std::printf("{\"objective\":%lld,\"ms\":%.3f}\n", static_cast<long long>(method.template totalCost<int64_t>()), took.count());
  return 0;
}

int main(int count, char** words) {
  if (count != 3) return 1;
  std::FILE* file = std::fopen(words[2], "rb");
  if (!file) return 1;
  std::fseek(file, 0, SEEK_END);
  std::vector<int64_t> in(std::ftell(file) / 8);
  std::rewind(file);
  if (std::fread(in.data(), 8, in.size(), file) != in.size()) return 1;
  return std::string(words[1]) == "simplex" ? solve<lemon::NetworkSimplex<Graph, int64_t, int64_t>>(in)
                                            : solve<lemon::CostScaling<Graph, int64_t, int64_t>>(in);
}
